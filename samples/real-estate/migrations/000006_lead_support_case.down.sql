DROP VIEW open_activities;
