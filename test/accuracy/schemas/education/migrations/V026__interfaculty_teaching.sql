-- text messages never went live
drop table sms_queue;

-- courses may be shared between departments (pilot with Engineering)
create table course_department (
  course_id     bigint not null references course (id) on delete cascade,
  department_id bigint not null references department (id) on delete cascade,
  primary key (course_id, department_id)
);
insert into course_department (course_id, department_id) select id, department_id from course;

create function course_department_sync() returns trigger language plpgsql as $$
begin
  delete from course_department where course_id = new.id;
  insert into course_department values (new.id, new.department_id);
  return new;
end $$;
create trigger course_department_sync_trg after insert or update of department_id on course for each row execute function course_department_sync();
