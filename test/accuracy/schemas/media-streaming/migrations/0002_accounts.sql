BEGIN;
--
-- Create model User, Profile, Device, Notification
--
CREATE TABLE "accounts_user" (
    "id" serial NOT NULL PRIMARY KEY,
    "password" varchar(128) NOT NULL,
    "last_login" timestamp with time zone NULL,
    "is_superuser" boolean NOT NULL,
    "email" varchar(254) NOT NULL UNIQUE,
    "first_name" varchar(60) NOT NULL,
    "last_name" varchar(60) NOT NULL,
    "country" varchar(2) NOT NULL,
    "phone" varchar(32) NOT NULL DEFAULT '',
    "is_staff" boolean NOT NULL DEFAULT false,
    "is_active" boolean NOT NULL DEFAULT true,
    "date_joined" timestamp with time zone NOT NULL
);
CREATE INDEX "accounts_user_email_b2644a56_like" ON "accounts_user" ("email" varchar_pattern_ops);

CREATE TABLE "accounts_user_groups" (
    "id" serial NOT NULL PRIMARY KEY,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "accounts_user_groups_user_id_group_id_59c0b32f_uniq" UNIQUE ("user_id", "group_id")
);
CREATE INDEX "accounts_user_groups_group_id_bd11a704" ON "accounts_user_groups" ("group_id");

CREATE TABLE "django_admin_log" (
    "id" serial NOT NULL PRIMARY KEY,
    "action_time" timestamp with time zone NOT NULL,
    "object_id" text NULL,
    "object_repr" varchar(200) NOT NULL,
    "action_flag" smallint NOT NULL CHECK ("action_flag" >= 0),
    "change_message" text NOT NULL,
    "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");

-- a household has up to five viewers
CREATE TABLE "accounts_profile" (
    "id" serial NOT NULL PRIMARY KEY,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" varchar(40) NOT NULL,
    "avatar" varchar(100) NOT NULL,
    "is_kids" boolean NOT NULL DEFAULT false,
    "pin_hash" varchar(128) NULL,
    "created_at" timestamp with time zone NOT NULL,
    CONSTRAINT "accounts_profile_user_id_name_71e5c0ff_uniq" UNIQUE ("user_id", "name")
);

CREATE TABLE "accounts_device" (
    "id" serial NOT NULL PRIMARY KEY,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" varchar(80) NOT NULL,
    "platform" varchar(20) NOT NULL,
    "push_token" varchar(255) NULL,
    "app_version" varchar(20) NOT NULL,
    "last_seen" timestamp with time zone NULL,
    "is_active" boolean NOT NULL DEFAULT true,
    "created_at" timestamp with time zone NOT NULL,
    CONSTRAINT "accounts_device_platform_chk" CHECK ("platform" IN ('ios', 'android', 'web', 'appletv', 'firetv', 'roku', 'tizen', 'webos'))
);
CREATE INDEX "accounts_device_user_id_3b21d7a0" ON "accounts_device" ("user_id");

CREATE TABLE "accounts_notification" (
    "id" serial NOT NULL PRIMARY KEY,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "verb" varchar(60) NOT NULL,
    "message" varchar(500) NOT NULL,
    "url" varchar(200) NOT NULL,
    "is_read" boolean NOT NULL DEFAULT false,
    "created_at" timestamp with time zone NOT NULL
);
CREATE INDEX "accounts_notification_user_id_6b1c7e1f" ON "accounts_notification" ("user_id");
COMMIT;
