insert into c_country (c_country_id, countrycode, name, iseu) values (101,'DE','Deutschland','Y'),(102,'AT','Oesterreich','Y'),(103,'PL','Polen','Y'),(104,'CH','Schweiz','N');
insert into c_currency (c_currency_id, iso_code, cursymbol) values (102,'EUR','€'),(103,'PLN','zł'),(104,'CHF','Fr.');
insert into c_uom (c_uom_id, x12de355, uomsymbol, name) values (100,'EA','Stk','Stueck'),(101,'HR','h','Stunde'),(102,'KWH','kWh','Kilowattstunde'),(103,'MTQ','m3','Kubikmeter'),(104,'MTK','m2','Quadratmeter');
insert into c_uom_trl (c_uom_id, ad_language, name, updatedby) values (100,'en_US','piece',0),(101,'en_US','hour',0),(102,'en_US','kilowatt hour',0);
insert into c_paymentterm (c_paymentterm_id, ad_client_id, ad_org_id, createdby, updatedby, value, name, netdays, discountdays, discount) values
 (200,11,1001,0,0,'0','sofort netto',0,0,0),(201,11,1001,0,0,'10','10 Tage netto',10,0,0),(202,11,1001,0,0,'30','30 Tage netto',30,0,0),(203,11,1001,0,0,'30/2','14 Tage 2%, 30 netto',30,14,2);
insert into ap_payterm values (1,'0','sofort netto',0,null,null),(2,'10','10 Tage netto',10,null,null),(3,'30','30 Tage netto',30,null,null),(4,'30/2','14 Tage 2 %, 30 Tage netto',30,14,2);
insert into wo_priority values ('L','niedrig',240),('N','normal',72),('H','hoch',24),('E','Notfall',2);
insert into wo_craft (wo_craft_id, value, name, hourlyrate) values (1,'SAN','Sanitaer',62),(2,'ELE','Elektro',65),(3,'MAL','Maler',48),(4,'SCH','Schreiner',58),(5,'GAR','Garten',42);
insert into wo_craft_trl (wo_craft_id, ad_language, name, updatedby) values (1,'en_US','Plumbing',0),(2,'en_US','Electrical',0);
insert into mt_meterkind values ('EL','Strom',102,8),('GAS','Gas',103,8),('CW','Kaltwasser',103,6),('WW','Warmwasser',103,6),('HEAT','Waerme',102,6);
insert into pm_unittype (pm_unittype_id, value, name, isresidential) values (1,'WHG','Wohnung','Y'),(2,'GEW','Gewerbe','N'),(3,'STP','Stellplatz','N'),(4,'KEL','Keller','N');
insert into pm_unittype_trl (pm_unittype_id, ad_language, name, updatedby) values (1,'en_US','Flat',0),(2,'en_US','Commercial',0),(3,'en_US','Parking',0);
insert into ad_reference (ad_reference_id, name) values (1,'_Document Status'),(2,'PM Unit State'),(3,'PM Termination Reason');
insert into ad_ref_list (ad_ref_list_id, ad_reference_id, value, name) values (1,1,'DR','Drafted'),(2,1,'IP','In Progress'),(3,1,'CO','Completed'),(4,1,'VO','Voided'),(5,1,'CL','Closed'),(6,2,'V','Vacant'),(7,2,'L','Let'),(8,2,'R','Renovation'),(9,3,'OWN','Own use'),(10,3,'DEBT','Arrears');
insert into ad_message (ad_message_id, value, msgtext, msgtype) values (1,'PeriodClosed','Period is closed','E'),(2,'LeaseOverlap','Lease overlaps another lease of the unit','E');
insert into gl_account (gl_account_id, ad_client_id, ad_org_id, createdby, updatedby, value, name, accounttype) values (1,11,1001,0,0,'4400','Mieterloese','R'),(2,11,1001,0,0,'6330','Reinigung','E'),(3,11,1001,0,0,'1800','Bank','A'),(4,11,1001,0,0,'6335','Instandhaltung','E');
insert into ad_sysconfig values (1,11,'RENTRUN_DAY','25',null),(2,11,'DUNNING_MINAMT','5.00',null);
