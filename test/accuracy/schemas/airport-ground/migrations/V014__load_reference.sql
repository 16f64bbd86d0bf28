-- initial load, exported from the old system with SQL*Plus

insert into country (ctry_cd, ctry_name, region_cd, region_name) values
  ('DE', 'Germany', 'WEU', 'Western Europe'),
  ('FR', 'France', 'WEU', 'Western Europe'),
  ('NL', 'Netherlands', 'WEU', 'Western Europe'),
  ('AT', 'Austria', 'WEU', 'Western Europe'),
  ('GB', 'United Kingdom', 'NEU', 'Northern Europe'),
  ('SE', 'Sweden', 'NEU', 'Northern Europe'),
  ('DK', 'Denmark', 'NEU', 'Northern Europe'),
  ('ES', 'Spain', 'SEU', 'Southern Europe'),
  ('IT', 'Italy', 'SEU', 'Southern Europe'),
  ('PT', 'Portugal', 'SEU', 'Southern Europe'),
  ('TR', 'Türkiye', 'MEA', 'Middle East'),
  ('AE', 'United Arab Emirates', 'MEA', 'Middle East'),
  ('US', 'United States', 'NAM', 'North America'),
  ('CA', 'Canada', 'NAM', 'North America'),
  ('PL', 'Poland', 'EEU', 'Eastern Europe'),
  ('RO', 'Romania', 'EEU', 'Eastern Europe');

insert into airport (iata_cd, icao_cd, arpt_name, city_name, ctry_cd, tz_name) values
  ('FRA', 'EDDF', 'Frankfurt am Main', 'Frankfurt', 'DE', 'Europe/Berlin'),
  ('MUC', 'EDDM', 'Franz Josef Strauß', 'Munich', 'DE', 'Europe/Berlin'),
  ('CDG', 'LFPG', 'Charles de Gaulle', 'Paris', 'FR', 'Europe/Paris'),
  ('AMS', 'EHAM', 'Schiphol', 'Amsterdam', 'NL', 'Europe/Amsterdam'),
  ('VIE', 'LOWW', 'Schwechat', 'Vienna', 'AT', 'Europe/Vienna'),
  ('LHR', 'EGLL', 'Heathrow', 'London', 'GB', 'Europe/London'),
  ('LGW', 'EGKK', 'Gatwick', 'London', 'GB', 'Europe/London'),
  ('ARN', 'ESSA', 'Arlanda', 'Stockholm', 'SE', 'Europe/Stockholm'),
  ('PMI', 'LEPA', 'Son Sant Joan', 'Palma', 'ES', 'Europe/Madrid'),
  ('FCO', 'LIRF', 'Fiumicino', 'Rome', 'IT', 'Europe/Rome'),
  ('LIS', 'LPPT', 'Humberto Delgado', 'Lisbon', 'PT', 'Europe/Lisbon'),
  ('IST', 'LTFM', 'Istanbul Airport', 'Istanbul', 'TR', 'Europe/Istanbul'),
  ('DXB', 'OMDB', 'Dubai International', 'Dubai', 'AE', 'Asia/Dubai'),
  ('JFK', 'KJFK', 'John F. Kennedy', 'New York', 'US', 'America/New_York'),
  ('WAW', 'EPWA', 'Chopin', 'Warsaw', 'PL', 'Europe/Warsaw');

insert into airline (al_cd, icao_cd, awb_prefix, al_name, call_sign, ctry_cd, alliance, stn_mgr_name, stn_mgr_phone, stn_mgr_email) values
  ('LH', 'DLH', '220', 'Lufthansa', 'LUFTHANSA', 'DE', 'STAR', 'Petra Kolb', '+49 40 5551201', 'stn@lh.example'),
  ('AF', 'AFR', '057', 'Air France', 'AIRFRANS', 'FR', 'SKYTEAM', 'Luc Morel', '+33 1 5550199', 'luc.morel@af.example'),
  ('KL', 'KLM', '074', 'KLM Royal Dutch Airlines', 'KLM', 'NL', 'SKYTEAM', 'Luc Morel', '+33 1 5550199', 'luc.morel@af.example'),
  ('OS', 'AUA', '257', 'Austrian Airlines', 'AUSTRIAN', 'AT', 'STAR', 'Petra Kolb', '+49 40 5551201', 'stn@lh.example'),
  ('BA', 'BAW', '125', 'British Airways', 'SPEEDBIRD', 'GB', 'ONEWORLD', 'Joan Price', '+44 20 5550142', 'joan.price@ba.example'),
  ('SK', 'SAS', '117', 'SAS', 'SCANDINAVIAN', 'SE', 'SKYTEAM', null, null, null),
  ('EK', 'UAE', '176', 'Emirates', 'EMIRATES', 'AE', null, 'Omar Haddad', '+971 4 5550123', 'omar@ek.example'),
  ('LO', 'LOT', '080', 'LOT Polish Airlines', 'POLLOT', 'PL', 'STAR', 'Ewa Nowak', '+48 22 5550177', 'ewa@lo.example');

insert into aircraft_type (actype_cd, icao_cd, descr, body_typ, wingspan_m, length_m, icao_size_cd, mtow_kg) values
  ('320', 'A320', 'Airbus A320', 'N', 35.8, 37.57, 'C', 77000),
  ('321', 'A321', 'Airbus A321', 'N', 35.8, 44.51, 'C', 93500),
  ('32N', 'A20N', 'Airbus A320neo', 'N', 35.8, 37.57, 'C', 79000),
  ('738', 'B738', 'Boeing 737-800', 'N', 35.79, 39.5, 'C', 79010),
  ('E95', 'E195', 'Embraer 195', 'N', 28.72, 38.65, 'C', 52290),
  ('333', 'A333', 'Airbus A330-300', 'W', 60.3, 63.66, 'E', 242000),
  ('789', 'B789', 'Boeing 787-9', 'W', 60.12, 62.81, 'E', 254011),
  ('388', 'A388', 'Airbus A380-800', 'W', 79.75, 72.72, 'F', 575000);

insert into aircraft (reg_no, al_cd, actype_cd, msn, mtow_kg, wide_body_flg, seat_cnt) values
  ('D-AIZA', 'LH', '320', '4097', 73500, 'N', 168),
  ('D-AIZB', 'LH', '320', '4120', 77000, 'N', 168),
  ('D-AINA', 'LH', '32N', '6801', 79000, 'N', 180),
  ('D-AIKA', 'LH', '333', '0570', 233000, 'Y', 255),
  ('F-GKXY', 'AF', '320', '4105', 75500, 'N', 174),
  ('F-GTAM', 'AF', '321', '1859', 89000, 'N', 212),
  ('PH-BXA', 'KL', '738', '29131', 73708, 'N', 186),
  ('PH-BHA', 'KL', '789', '36113', 252650, 'Y', 294),
  ('OE-LBN', 'OS', '320', '0768', 77000, 'N', 174),
  ('OE-LWA', 'OS', 'E95', '19000353', 48790, 'N', 120),
  ('G-EUYA', 'BA', '320', '3697', 73500, 'N', 177),
  ('SE-ROH', 'SK', '32N', '9005', 79000, 'N', 180),
  ('A6-EDB', 'EK', '388', '0013', 569000, 'Y', 489),
  ('SP-LNB', 'LO', 'E95', '19000415', 50790, 'N', 112);

insert into delay_code (delay_cd, descr, resp_party) values
  ('11', 'Late check-in, acceptance after deadline', 'HANDLER'),
  ('15', 'Boarding, missing passengers', 'AIRLINE'),
  ('18', 'Baggage processing, sorting', 'AIRPORT'),
  ('32', 'Loading, unloading', 'HANDLER'),
  ('36', 'Fuelling, defuelling', 'HANDLER'),
  ('41', 'Aircraft defects', 'AIRLINE'),
  ('81', 'ATC restriction en-route', 'ATC'),
  ('75', 'De-icing of aircraft', 'WEATHER'),
  ('87', 'Airport facilities', 'AIRPORT'),
  ('93', 'Aircraft rotation, late arrival', 'AIRLINE');

insert into service_type (svc_cd, descr, uom) values
  ('RAMP', 'Ramp handling', 'TURN'),
  ('BAG', 'Baggage handling', 'TURN'),
  ('PAX', 'Passenger services', 'TURN'),
  ('GPU', 'Ground power', 'HOUR'),
  ('PUSH', 'Push-back', 'TURN'),
  ('CLEAN', 'Cabin cleaning', 'TURN'),
  ('WATER', 'Potable water', 'TURN'),
  ('DEICE', 'De-icing', 'LITRE'),
  ('CARGO', 'Cargo loading', 'KG');

insert into terminal (term_cd, term_name, pax_per_hr) values
  ('1', 'Terminal 1 - Main', 4200),
  ('2', 'Terminal 2 - Schengen', 3100),
  ('C', 'Cargo Centre', null);

insert into stand (stand_no, term_cd, stand_kind, max_size_cd, pbb_cnt, has_bridge, gpu_fixed) values
  ('A01', '1', 'C', 'E', 2, 'Y', 'Y'),
  ('A02', '1', 'C', 'E', 2, 'Y', 'Y'),
  ('A03', '1', 'C', 'C', 1, 'Y', 'Y'),
  ('A04', '1', 'C', 'F', 3, 'Y', 'Y'),
  ('A05', '1', 'R', 'C', 0, 'N', 'N'),
  ('B11', '2', 'C', 'C', 1, 'Y', 'Y'),
  ('B12', '2', 'C', 'C', 1, 'Y', 'Y'),
  ('B13', '2', 'C', 'D', 1, 'Y', 'Y'),
  ('B14', '2', 'R', 'C', 0, 'N', 'N'),
  ('B15', '2', 'R', 'C', 0, 'N', 'N'),
  ('C01', 'C', 'R', 'F', 0, 'N', 'N'),
  ('C02', 'C', 'R', 'E', 0, 'N', 'N'),
  ('M01', 'C', 'M', 'F', 0, 'N', 'N');

insert into gate (term_cd, gate_no, term_name, stand_no, bus_gate) values
  ('1', '1', 'Terminal 1 - Main', 'A01', 'N'),
  ('1', '2', 'Terminal 1 - Main', 'A02', 'N'),
  ('1', '3', 'Terminal 1 - Main', 'A03', 'N'),
  ('1', '4', 'Terminal 1 - Main', 'A04', 'N'),
  ('1', '5', 'Terminal 1 - Main', null, 'Y'),
  ('1', '6', 'Terminal 1 - Main', null, 'Y'),
  ('2', '11', 'Terminal 2 - Schengen', 'B11', 'N'),
  ('2', '12', 'Terminal 2 - Schengen', 'B12', 'N'),
  ('2', '13', 'Terminal 2 - Schengen', 'B13', 'N'),
  ('2', '14', 'Terminal 2 - Schengen', null, 'Y'),
  ('2', '15', 'Terminal 2 - Schengen', null, 'Y');

insert into checkin_desk (term_cd, desk_no, island, self_drop) values
  ('1', 101, 'A', 'N'),
  ('1', 102, 'A', 'N'),
  ('1', 103, 'A', 'Y'),
  ('1', 201, 'B', 'N'),
  ('2', 101, 'A', 'N'),
  ('2', 102, 'A', 'Y');

insert into baggage_belt (belt_no, term_cd, oversize, length_m) values
  (1, '1', 'N', 60),
  (2, '1', 'N', 60),
  (3, '1', 'Y', 20),
  (4, '2', 'N', 45.5),
  (5, '2', 'N', 45.5);

insert into runway (rwy_id, length_m, width_m, surface) values
  ('05/23', 3250, 45, 'ASPHALT'),
  ('15/33', 3666, 60, 'CONCRETE');

insert into runway_closure (rwy_id, from_ts, to_ts, dur_min, reason, notam_no) values
  ('05/23', '2019-03-04 22:00', '2019-03-05 05:00', 420, 'rubber removal', 'A0912/19'),
  ('05/23', '2019-04-01 23:00', '2019-04-02 04:30', 330, 'lighting', 'A1140/19'),
  ('15/33', '2019-03-11 22:30', '2019-03-12 04:00', 330, 'crack sealing', 'A0967/19'),
  ('15/33', '2019-05-20 22:00', null, null, 'resurfacing', null),
  ('05/23', '2019-06-03 13:05', '2019-06-03 13:20', 15, 'bird strike inspection', null);

