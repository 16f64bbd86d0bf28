insert into core.lk_salutation (code, label_de, label_fr, sort_order) values
 ('mr','Herr','Monsieur',1), ('ms','Frau','Madame',2), ('dr','Dr.','Dr',3), ('family','Familie','Famille',4), ('none','(keine)','(aucune)',9);
insert into core.lk_marital_status (code, label_de, label_fr, sort_order) values
 ('single','ledig','célibataire',1), ('married','verheiratet','marié(e)',2), ('divorced','geschieden','divorcé(e)',3), ('widowed','verwitwet','veuf / veuve',4), ('partnership','eingetr. Partnerschaft','partenariat',5);
insert into tax.payment_methods (code, label_de, label_fr) values
 ('cash','Bar','Espèces'), ('card','Karte','Carte'), ('invoice','Rechnung','Facture'), ('twint','TWINT','TWINT'), ('debit','LSV','Recouvrement direct');
insert into core.districts (code, name_de, name_fr, area_ha, population) values
 ('D1','Altstadt','Vieille ville',96.40,4120), ('D2','Madretsch','Madretsch',310.00,15870), ('D3','Mett','Mâche',402.75,12010), ('D4','Bözingen','Boujean',688.10,8890);
insert into core.streets (official_no, name_de, name_fr, district_id, kind) values
 (1001,'Ring','Ring',1,'square'), (1002,'Obergasse','Rue Haute',1,'street'), (1003,'Untergasse','Rue Basse',1,'street'),
 (2010,'Brüggstrasse','Route de Brügg',2,'street'), (2011,'Bermenstrasse','Rue de Berme',2,'street'), (3005,'Mettstrasse','Route de Mâche',3,'street'), (4002,'Solothurnstrasse','Route de Soleure',4,'street');
insert into core.departments (code, name_de, name_fr) values
 ('EKS','Einwohner und Sicherheit','Population et sécurité'), ('BAU','Hochbau','Constructions'), ('STEU','Steuern','Intendance des impôts'), ('TIEF','Tiefbau und Abfall','Infrastructures'), ('BIB','Bibliothek','Bibliothèque'), ('SPO','Sport','Sports');
insert into core.holidays (day, name_de, name_fr) values
 ('2018-01-01','Neujahr','Nouvel An'), ('2018-01-02','Berchtoldstag','Saint-Berchtold'), ('2018-03-30','Karfreitag','Vendredi saint'), ('2018-04-02','Ostermontag','Lundi de Pâques'), ('2018-05-10','Auffahrt','Ascension'), ('2018-08-01','Bundesfeier','Fête nationale'), ('2018-12-25','Weihnachten','Noël');
insert into waste.container_types (code, name, litres, monthly_fee) values ('C140','Rollcontainer 140',140,6.50), ('C240','Rollcontainer 240',240,9.80), ('C770','Container 770',770,28.00), ('UF5','Unterflur 5 m3',5000,110.00);
insert into permits.permit_types (code, name, department_id, base_fee, max_days, requires_publication) values
 ('BAU','Baubewilligung',2,450,180,true), ('EVT','Veranstaltung',1,120,30,false), ('GAS','Gastgewerbe',1,300,60,false), ('REK','Reklame',2,150,45,false);
insert into permits.permit_type_translations values (1,'de','Baubewilligung',null), (1,'fr','Permis de construire',null), (2,'de','Veranstaltungsbewilligung',null), (2,'fr','Autorisation de manifestation',null);
insert into tax.tax_types (code, name, periodicity, gl_account) values ('LS','Liegenschaftssteuer','yearly','4021.01'), ('HU','Hundetaxe','yearly','4033.00'), ('KT','Kurtaxe','quarterly','4039.10'), ('HG','Handänderung','once','4022.00');
insert into tax.tax_type_translations values (1,'de','Liegenschaftssteuer','Liegenschaftssteuer gemäss amtlichem Wert'), (1,'fr','Taxe immobilière','Taxe immobilière selon valeur officielle');
insert into library.categories (dewey, name, shelf_color) values ('000','Allgemeines','grey'), ('500','Naturwissenschaft','green'), ('800','Literatur','red'), ('900','Geschichte','blue');
insert into library.branches (code, name) values ('ZEN','Zentrum'), ('MET','Mett');
