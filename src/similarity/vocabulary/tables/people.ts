/** Words for one thing in the names of tables. Work, learning and care. One class a line; see ../classes.ts. */
export const PEOPLE = `
agenda item, program item, event session, session item, schedule item, event program item
sponsor, event sponsor, backer, sponsoring partner
sponsorship, sponsoring, sponsor deal, sponsorship agreement
booth, exhibition stand, exhibitor booth, expo booth, fair stand, exhibition booth
conference, convention, congress, symposium, summit
screening, film showing, showtime, movie session, film screening, movie screening, cinema show, movie show
artist, performer, musician, act
waiting list, waitlist, wait list, waitlist entry, waiting list entry, standby list
restaurant table, dining table, guest table
table reservation, table booking, restaurant reservation, restaurant booking, dining reservation
restaurant menu, food menu, menu card, dinner menu
dish, meal, food item, menu dish, meal item, food, menu item
menu section, menu category, menu group, food category, dish category
modifier, menu modifier, dish option, item modifier, menu item option, food option, dish modifier
modifier group, option group, option set, choice group
kitchen ticket, kitchen order, kitchen order ticket, kitchen slip
recipe, cooking recipe, dish recipe
recipe ingredient, recipe item, recipe line, recipe component, dish ingredient, recipe material
ingredient, foodstuff, food ingredient
allergen, food allergen
waiter, waitress, waitstaff, wait staff
delivery driver, delivery rider, delivery person, delivery partner, delivery agent, deliverer, rider
tab, guest check, open tab, table order, bar tab, table check
cuisine, cuisine type, cooking style
payroll run, pay run, salary run, wage run, payroll batch, payroll, payroll cycle
pay period, payroll period, salary period, wage period, pay cycle
pay component, salary component, wage type, pay element, payroll component, salary element, earning type
deduction, payroll deduction, salary deduction, pay deduction, wage deduction
bonus, incentive, bonus payment, employee bonus
benefit, employee benefit, perk, fringe benefit, staff benefit
benefit enrollment, benefit election, employee benefit enrollment, benefit plan enrollment
leave balance, leave entitlement, vacation balance, absence quota, leave quota, vacation entitlement, time off balance, holiday entitlement, leave allocation, vacation account, leave account
leave type, absence type, time off type, absence category, leave category, vacation type, absence kind
sick leave, sick note, sickness absence, sick day, sickness
overtime, overtime record, overtime request, extra hour, overtime entry, overtime hour
timesheet, worklog, work log, time booking, logged time, time sheet, time card, timecard, hour entry, time report, timesheet entry, work time record
employment, employment record, employment period, employment history, job history, work history, job assignment
pay grade, salary grade, job grade, pay band, salary band, pay scale group, salary level
team member, team membership, team assignment, team user, squad member, crew member
interview, job interview, candidate interview, applicant interview, recruitment interview
interview feedback, interview evaluation, interview scorecard, interview rating, interview assessment, interview note
hiring stage, recruitment stage, application stage, recruiting step, hiring step, recruiting stage, recruitment step
offer letter, employment offer, job offer, hiring offer, offer of employment
resume, curriculum vitae, cv, candidate resume, applicant resume
talent pool, candidate pool, applicant pool
onboarding task, onboarding step, onboarding item, onboarding checklist item
employee exit, offboarding, separation, employee separation, staff exit, employee termination
disciplinary action, disciplinary measure, warning letter, written warning, disciplinary record
training session, course session, course date, training date, training event, scheduled course, course event
training participant, training attendee, course participant, training enrollment, training registration, course attendee
training record, completed training, course completion, training history, training completion, employee training
employee skill, skill assessment, competency rating, skill rating, staff skill, user skill, competency assessment
working hour, work schedule, working time, work time, work pattern, employee schedule
opening hour, business hour, store hour, opening time, hour of operation, office hour, operating hour, shop hour
reporting line, reporting relationship, manager assignment, supervisor assignment
work location, workplace, duty station, office location, office
business trip, travel request, trip request, official trip, work trip, travel order
salary history, pay history, salary change, pay change, salary revision, compensation history, compensation change, salary adjustment
work permit, work visa, employment permit, work authorization
availability, staff availability, employee availability, worker availability
shift swap, shift trade, shift exchange, shift swap request
time clock, time terminal, attendance device, punch clock, attendance terminal
performance goal, employee goal, personal goal, individual goal
course offering, course section, class section, course instance, course run, class offering, course edition
lesson, class session, lecture, teaching unit, teaching session, class period
learning module, course module, learning unit, course unit, study module
homework, assignment, coursework, class assignment, home work, problem set
homework submission, assignment submission, student submission, coursework submission, submitted assignment
attendance, attendance record, class attendance, attendance log, student attendance, presence record, presence
school, educational institution, education institution, academy
university, college, higher education institution
faculty, academic department, school department, college department
classroom, lecture room, lecture hall, teaching room, class room
subject, school subject, subject area, discipline
school class, class group, homeroom, student group, pupil group
grade level, year level, school grade, class level, year group
academic year, school year
report card, school report, grade report, grade sheet, mark sheet, marksheet
transcript of record, academic transcript, academic record, grade transcript
guardian, parent, legal guardian, student parent, student guardian, parent guardian
exam registration, exam enrollment, exam signup, exam sign up, exam booking
exam session, exam date, exam sitting, exam slot, examination date, exam event, exam schedule
exam attempt, quiz attempt, test attempt, test sitting, quiz session, exam try
quiz question, exam question, test question, exam item, test item, assessment question
answer option, question option, answer choice, choice, question choice, response option, poll option, poll choice
survey question, questionnaire item, poll question, form question, questionnaire question, survey item
survey answer, question answer, question response, answer item, response item, survey response item, response answer, questionnaire answer
learning path, learning track, course path, training path, learning journey
course progress, learning progress, student progress, learner progress
lesson progress, lesson completion
tuition, tuition fee, study fee, school fee, course fee, student fee
prerequisite, course prerequisite, course requirement, precondition
academic advisor, advisor, adviser, student advisor, study advisor, academic adviser
alumnus, graduate, former student, alumni
graduation, degree award, degree conferral, awarded degree, conferred degree
behavior incident, discipline incident, disciplinary incident, conduct incident, behaviour incident, student incident
teaching assignment, teacher assignment, course teacher, course instructor, teaching load
book copy, library copy, item copy, physical copy, book item, copy
book reservation, book hold, library hold, hold request, library reservation
library fine, overdue fine, overdue fee, overdue charge, late fee
publisher, publishing house, publishing company
genre, music genre, book genre, music style, movie genre, film genre
book author, authorship, author credit, work author, book contributor
journal issue, magazine issue, periodical issue, issue edition
periodical, magazine, journal title
research paper, scientific article, journal article, academic paper, scholarly article, scientific paper
citation, literature reference, bibliography entry, cited work, bibliographic reference
library, library branch, branch library
bookshelf, book shelf, reading list, book list
medical procedure, procedure, surgical procedure, operation, surgery, intervention
treatment, therapy, treatment session, therapy session
ward, nursing unit, hospital unit, care unit, inpatient unit, hospital ward
hospital, clinic, medical center, health facility, medical facility, healthcare facility, health center
medical record, health record, patient record, patient file, patient chart, medical file, chart
clinical note, doctor note, progress note, physician note, medical note, consultation note, visit note, encounter note
care plan, treatment plan, plan of care, therapy plan
medication administration, drug administration, administered medication, administered dose, medication intake, medication dose
medical history, patient history, health history, past medical history, anamnesis
nurse, nursing staff, care nurse
caregiver, carer, care giver
imaging study, radiology study, imaging exam, radiology exam, radiology examination, imaging procedure
radiology report, imaging report, imaging result, radiology result
discharge, patient discharge, hospital discharge
medical claim, health claim, health insurance claim
claim line, claim item, claim service line, claim detail, claim position, claim line item
diagnosis code, icd code, diagnostic code, icd10 code, disease code
procedure code, cpt code, treatment code, medical service code
disease, illness, disorder, ailment, sickness
symptom, patient symptom, presenting complaint
clinical trial, clinical study, medical study, research study
trial participant, study participant, study subject, trial subject, research participant
adverse event, side effect, adverse drug event, adverse drug reaction, undesired effect
medication dispense, drug dispensing, pharmacy dispense, dispensing, filled prescription, prescription fill, dispense
prescription item, prescription line, prescribed drug, prescription drug, prescription medication, prescription detail
prescription refill, refill request, medication refill, repeat prescription
pharmacy, drugstore, dispensary, chemist, drug store
laboratory, lab, testing laboratory, diagnostic laboratory
lab panel, test panel, test profile, test group, test battery
analyte, test parameter, lab parameter, lab test type, test definition, measurand
test method, analysis method, analytical method, assay, assay method
reference range, normal range, reference interval, normal value
lab instrument, lab equipment, lab device, analyzer, laboratory instrument, laboratory equipment
reagent, lab reagent, lab chemical
aliquot, subsample, sub sample, sample aliquot, sample portion
sample container, sample tube, specimen container, specimen tube
lab experiment, laboratory experiment, scientific experiment
prior authorization, treatment approval, cost approval, insurance authorization, insurance preauthorization
pet, animal patient, companion animal
breed, animal breed
species, animal species, animal type
triage, triage assessment, triage record
specialty, speciality, specialization, medical specialty, medical field, specialisation
doctor schedule, practitioner schedule, doctor availability, provider schedule, physician schedule, provider availability, consultation hour
ambulance, rescue vehicle, emergency vehicle
patient contact, patient relative, patient next of kin
surgery schedule, operating schedule, operation schedule, surgery booking, operating room booking
operating room, operating theater, operating theatre, surgery room
dental treatment, tooth treatment, dental procedure
permit application, license application, permit request, license request, licence application, application for permit
inspector, examiner, field inspector, inspection officer
taxpayer, tax payer, tax subject
tax assessment, tax notice, tax bill, assessment notice, tax demand
voter, elector, registered voter
polling station, polling place, voting location, polling location, voting station
nominee, election candidate, electoral candidate
ballot, cast vote, voting ballot, election vote
regulation, ordinance, bylaw, statute, law
meeting minute, minute, meeting protocol, meeting note, meeting record
decision, resolution, ruling, determination
citizen report, citizen request, civic issue, citizen complaint, public complaint
parking ticket, parking fine, parking violation, parking citation
traffic violation, traffic offense, traffic ticket, traffic citation, traffic fine, traffic offence
identity card, id card, identification card
subsidy, public funding, financial aid, funding award, state aid
grant application, funding application, funding request, subsidy application, grant proposal, funding proposal, grant request
`;
