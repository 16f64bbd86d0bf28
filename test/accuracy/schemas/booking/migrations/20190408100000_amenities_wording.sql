-- Product calls them amenities everywhere; the tables follow.
alter table facility_groups rename to amenity_groups;
alter table facilities rename to amenities;
alter table facility_translations rename to amenity_translations;
alter table amenity_translations rename column facility_id to amenity_id;
alter table hotel_facilities rename to hotel_amenities;
alter table hotel_amenities rename column facility_id to amenity_id;
alter table room_type_facilities rename to room_type_amenities;
alter table room_type_amenities rename column facility_id to amenity_id;
alter index facilities_group_id_idx rename to amenities_group_id_idx;
alter index hotel_facilities_facility_id_idx rename to hotel_amenities_amenity_id_idx;
alter index room_type_facilities_facility_id_idx rename to room_type_amenities_amenity_id_idx;
comment on table amenities is 'What a hotel or a room may offer: pool, minibar, wifi.';
comment on table hotel_amenities is 'Amenities of the house.';
comment on table room_type_amenities is 'Amenities in the room.';

insert into amenities (group_id, code, name, icon, position)
  select g.id, v.code, v.name, v.icon, v.pos
  from (values ('general', 'wifi', 'Wifi', 'wifi', 1), ('wellness', 'pool', 'Pool', 'pool', 1), ('wellness', 'sauna', 'Sauna', 'sauna', 2), ('room', 'minibar', 'Minibar', 'minibar', 1)) v (grp, code, name, icon, pos)
  join amenity_groups g on g.code = v.grp;

