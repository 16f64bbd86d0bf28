/** Words for one thing in the names of tables. Government, telecommunication, devices, games, media and communities. One class a line; see ../classes.ts. */
export const PUBLIC = `
public authority, authority, government agency, public body, government body, public agency
household, family, family unit
social benefit, welfare benefit, benefit payment, support payment, welfare payment
case worker, caseworker, case handler, case officer, case manager
appeal, objection, contestation, appeal request
public notice, official notice, public announcement, official announcement
street light, streetlight, lamp post, street lamp
grave, burial plot, grave site, cemetery plot, tomb
burial, interment, funeral
business license, trade license, business permit, business licence, trade permit
hydrant, fire hydrant
emergency call, distress call, emergency incident, emergency report
phone number, telephone number, msisdn, subscriber number, telephone line
sim card, sim, esim
call record, call detail record, cdr, call data record, call detail
call recording, recorded call, voice recording
voicemail, voice message, voice mail
phone extension, internal number, pbx extension, telephone extension
sip trunk, phone trunk, voice trunk
cell site, base station, cell tower, radio site, antenna site, mobile site
number porting, porting request, number port, number port request, port in request, number transfer
mobile plan, phone plan, mobile tariff, data plan, phone tariff
data usage, data session, mobile data usage, data consumption, data traffic, internet usage
call queue, phone queue, hunt group, telephone queue
network device, network element, network equipment, network node
network interface, network port, nic, network adapter
leased line, data line, circuit, access line
ip address, ip, ip allocation, ip assignment, ip address assignment
subnet, ip range, ip block, network segment, ip network, ip subnet
domain, domain name, internet domain, web domain
dns record, resource record, dns entry, zone record
sms message, text message, sms, short message
trouble ticket, fault report, fault ticket, service fault
sensor, detector, measuring device, sensor device, sensor node
device type, device model, hardware model, equipment type, device kind, hardware type, sensor type, sensor model
gateway, edge gateway, iot gateway, edge device
device state, device shadow, device twin, device status
heartbeat, device heartbeat, keepalive, keep alive, life sign, device ping
device event, device log, device log entry, device message, device event log
threshold, alarm limit, alert threshold, alarm threshold, limit value
alert rule, alarm rule, alarm definition, alert condition, alert definition, alarm condition, alerting rule, monitoring rule
firmware update, ota update, firmware deployment, firmware rollout, ota job, firmware upgrade, firmware update job, ota deployment
device provisioning, device registration, device enrollment, device onboarding, device activation, device claim
actuator, actuating device
weather observation, weather reading, weather record, weather data, weather measurement, meteorological observation, weather log, weather datum
weather station, meteorological station, meteo station
weather forecast, weather prediction
uplink, device uplink, uplink message
device location, device position, sensor location, installation place, installation site, mounting location
device installation, device deployment, sensor installation, sensor deployment, installed sensor
automation rule, trigger rule, event rule, automation trigger
game session, play session, gaming session, player session, gameplay session
match participant, match player, game player, game participant, match roster
tournament, competition, championship, contest, tourney
tournament entry, tournament participant, tournament registration, competition entry, tournament team, competition participant, tournament player
tournament round, bracket round, tournament stage, bracket
fixture, scheduled match, matchup, scheduled game, match fixture, match schedule
game map, arena, battleground, level map
game server, realm, game realm, shard, game world
in app purchase, in game purchase, iap, microtransaction, virtual purchase
game currency, virtual currency, in game currency
game item, in game item, virtual item, item definition, item template, virtual good
loot drop, item drop, loot, loot entry, drop
loot table, drop table, loot pool
character class, hero class, character archetype
spell, ability, character ability, character skill, power
game save, save game, saved game, save slot, savegame
player report, abuse report, user report, cheat report
friend request, friend invite, friendship request, friend invitation, contact request, connection request
lobby, game lobby, match room, game room
matchmaking queue, matchmaking ticket, match queue, matchmaking request, matchmaking entry
daily reward, login reward, login bonus, daily bonus, daily login reward
battle pass, season pass
skin, cosmetic, cosmetic item, outfit
player stat, player statistic, game stat, career stat, player summary
kill, frag, elimination, kill event
guild member, clan member, guild membership, clan membership, alliance member, guild roster
guild rank, clan rank, guild role, clan role
cheat detection, anti cheat event, cheat flag, cheating incident
rating history, elo history, mmr history, rating change, elo change, rank history
replay, match recording, game recording, match replay
player achievement, unlocked achievement, user badge, earned badge, user achievement, awarded badge, achievement unlock
quest progress, mission progress, player quest, quest log, character quest, player mission, active quest
monster, mob, creature, enemy
live stream, livestream, stream, live broadcast
revision, content version, page version, article version, post revision, content revision, page revision, article revision
content type, content model, post type, entry type, node type
content block, page block, page section, block, page element, page component
blog category, article category, post category, content category, news category, rubric
post tag, article tag, tagging, tag assignment, tag map, tag link, tag relation
podcast, podcast show, podcast series, audio show
episode, podcast episode, show episode, audio episode
video, video clip, clip, footage, video file
movie, film, motion picture, feature film
tv show, tv series, television series, show, series
cast, cast member, movie actor, film role, acting credit, film cast, movie cast
playlist, track list, song list, tracklist
playlist item, playlist track, playlist entry, playlist song, playlist video
song, track, music track, audio track, tune
album, music album, music release
band, music group, music act
song play, track play, listen, listening history, play history, playback, play event, playback event, play log
watch history, viewing history, video view, view history, watch event, watch log, video play
watch progress, playback position, resume point, viewing progress, play position, playback progress
subtitle, caption, closed caption, subtitle track, caption track
transcript, transcription, speech text
chapter, book chapter, video chapter, episode chapter, chapter marker
content creator, creator
rendition, media variant, video rendition, image variant, media rendition, encoded version, media version
transcoding job, encoding job, transcode job, transcode, transcoding
gallery, photo album, image gallery, photo gallery, picture gallery, image set
folder, directory, file folder, document folder, media folder
file version, document version, document revision, file revision, asset version
download, file download, download log, download event, download record
shared file, file share, shared link, document share, share link, shared document, sharing
rss feed, feed, news feed, syndication feed, content feed
feed item, feed entry, rss item, rss entry
press release, press statement, media release, news release
faq, frequently asked question, faq entry, faq item
help article, knowledge base article, support article, knowledge article, help page, kb article, help topic
wiki page, wiki article, wiki entry
glossary term, glossary entry, term definition, dictionary entry
short link, short url, shortened url, shortlink, tiny url
website, web site, web property, internet site
form field, form input, form element, input field, form item
slide, carousel item, carousel slide, slider item, hero slide, slider slide
seo metadata, meta tag, seo setting, seo data, page meta, seo information
editorial calendar, content calendar, content plan, publishing schedule, editorial plan, publication plan
manuscript, paper submission, manuscript submission, article submission
peer review, paper review, referee report, manuscript review, reviewer report
erratum, corrigendum, correction
usage right, content license, media license, image right, media right, usage license
royalty, royalty payment, author royalty
ad placement, ad slot, ad space, ad position, ad unit, ad zone
community, social group, interest group, circle
group member, community member, group membership, group user, community membership
forum, discussion board, subforum, message board, forum board, forum section, forum category
forum thread, discussion thread, forum topic, discussion topic
forum post, thread post, forum message, forum reply, thread reply, discussion reply
status update, feed post, wall post, timeline post, user post
hashtag, hash tag
mention, user mention, at mention
blocked user, user block, blocked contact, blocklist entry
muted user, user mute, mute
repost, reshare, retweet
poll vote, poll response, poll answer, survey vote
moderation action, moderator action, moderation log, content moderation, mod action, moderation event
content report, content flag, flagged content, reported content, post report, flagged post, abuse flag
conversation member, chat member, conversation participant, chat participant, channel member, room member, thread participant, chat user, channel membership, chat room member
read receipt, message read, message receipt, seen receipt, message read receipt, read status
message attachment, chat attachment, message file, chat file, message media
message reaction, emoji reaction, chat reaction
online status, user presence, online presence, presence status
profile view, profile visit, profile visitor
post like, post reaction, article like
comment like, comment reaction
post comment, article comment, blog comment, story comment
chatbot, bot, chat bot
ai conversation, assistant conversation, ai chat, assistant thread, ai session
prompt template, prompt, system prompt
model call, llm call, llm request, ai request, inference log, model request, ai call
embedding, vector, vector embedding, text embedding, document embedding, document vector
document chunk, chunk, text chunk, passage, document segment, text segment
knowledge base, knowledge source, document collection
dataset, data set, data collection
model version, ml model version, trained model, ml model
training run, model training, training job
model prediction, inference, model output, inference result
data annotation, data label, labeled example, ground truth, annotated example
pipeline stage, deal stage, sales stage, sale stage, opportunity stage, pipeline step, sales pipeline stage, sale pipeline stage
pipeline, sales pipeline, sale pipeline, sales funnel, sale funnel, deal pipeline
lead source, acquisition channel, traffic source, marketing source
follow up, follow up task, recall task
callback request, call back request, call back
quote line, quote item, quotation line, quotation item, offer line, offer item, offer position, estimate line, estimate item, proposal item, proposal line, quote line item
`;
