BEGIN;
CREATE TABLE "billing_plan" (
    "id" serial NOT NULL PRIMARY KEY,
    "code" varchar(30) NOT NULL UNIQUE,
    "name" varchar(80) NOT NULL,
    "price" numeric(8, 2) NOT NULL,
    "currency" varchar(3) NOT NULL DEFAULT 'EUR',
    "billing_interval" varchar(8) NOT NULL CHECK ("billing_interval" IN ('month', 'year')),
    "max_streams" smallint NOT NULL,
    "max_resolution" varchar(8) NOT NULL,
    "with_ads" boolean NOT NULL DEFAULT false,
    "is_active" boolean NOT NULL DEFAULT true
);
INSERT INTO "billing_plan" ("code", "name", "price", "billing_interval", "max_streams", "max_resolution", "with_ads") VALUES
    ('basic-ads', 'Basic with ads', 4.99, 'month', 1, '1080p', true), ('standard', 'Standard', 9.99, 'month', 2, '1080p', false), ('premium', 'Premium', 14.99, 'month', 4, '2160p', false);

CREATE TABLE "billing_planaddon" (
    "id" serial NOT NULL PRIMARY KEY,
    "code" varchar(30) NOT NULL UNIQUE,
    "name" varchar(80) NOT NULL,
    "price" numeric(8, 2) NOT NULL,
    "currency" varchar(3) NOT NULL DEFAULT 'EUR',
    "is_active" boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE "billing_planaddon" IS 'Extra channel packs and extra-member slots that can be put on top of any plan';

CREATE TABLE "billing_paymentmethod" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "provider" varchar(20) NOT NULL,
    "provider_ref" varchar(120) NOT NULL,
    "brand" varchar(20) NOT NULL DEFAULT '',
    "last4" varchar(4) NOT NULL DEFAULT '',
    "expires_on" date NULL,
    "is_default" boolean NOT NULL DEFAULT false,
    "created_at" timestamp with time zone NOT NULL
);
CREATE INDEX "billing_paymentmethod_user_id_3fe1" ON "billing_paymentmethod" ("user_id");

CREATE TABLE "billing_subscription" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "plan_id" integer NOT NULL REFERENCES "billing_plan" ("id") DEFERRABLE INITIALLY DEFERRED,
    "payment_method_id" bigint NULL REFERENCES "billing_paymentmethod" ("id") DEFERRABLE INITIALLY DEFERRED,
    "status" varchar(12) NOT NULL CHECK ("status" IN ('trial', 'active', 'past_due', 'paused', 'canceled')),
    "current_period_start" timestamp with time zone NOT NULL,
    "current_period_end" timestamp with time zone NOT NULL,
    "cancel_at_period_end" boolean NOT NULL DEFAULT false,
    "created_at" timestamp with time zone NOT NULL,
    "canceled_at" timestamp with time zone NULL
);
CREATE INDEX "billing_subscription_user_id_a8b1" ON "billing_subscription" ("user_id");

CREATE TABLE "billing_subscriptionaddon" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "subscription_id" bigint NOT NULL REFERENCES "billing_subscription" ("id") DEFERRABLE INITIALLY DEFERRED,
    "addon_id" integer NOT NULL REFERENCES "billing_planaddon" ("id") DEFERRABLE INITIALLY DEFERRED,
    "quantity" smallint NOT NULL DEFAULT 1,
    "added_at" timestamp with time zone NOT NULL,
    CONSTRAINT "billing_subscriptionaddon_sub_addon_uniq" UNIQUE ("subscription_id", "addon_id")
);

CREATE TABLE "billing_invoice" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "number" varchar(20) NOT NULL UNIQUE,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "subscription_id" bigint NULL REFERENCES "billing_subscription" ("id") DEFERRABLE INITIALLY DEFERRED,
    "currency" varchar(3) NOT NULL,
    "subtotal" numeric(10, 2) NOT NULL,
    "tax" numeric(10, 2) NOT NULL,
    "total" numeric(10, 2) NOT NULL,
    "status" varchar(12) NOT NULL DEFAULT 'open' CHECK ("status" IN ('draft', 'open', 'paid', 'void', 'uncollectible')),
    "issued_at" timestamp with time zone NOT NULL,
    "due_at" timestamp with time zone NULL,
    "paid_at" timestamp with time zone NULL
);
CREATE INDEX "billing_invoice_user_id_90aa" ON "billing_invoice" ("user_id");
CREATE TABLE "billing_invoiceline" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "invoice_id" bigint NOT NULL REFERENCES "billing_invoice" ("id") DEFERRABLE INITIALLY DEFERRED,
    "description" varchar(255) NOT NULL,
    "quantity" smallint NOT NULL DEFAULT 1,
    "unit_price" numeric(10, 2) NOT NULL,
    "tax_rate" numeric(5, 2) NOT NULL,
    "period_start" date NULL,
    "period_end" date NULL
);
CREATE INDEX "billing_invoiceline_invoice_id_1b2c" ON "billing_invoiceline" ("invoice_id");

CREATE TABLE "billing_payment" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "invoice_id" bigint NOT NULL CONSTRAINT "billing_payment_invoice_id_fk" REFERENCES "billing_invoice" ("id") DEFERRABLE INITIALLY DEFERRED,
    "payment_method_id" bigint NULL REFERENCES "billing_paymentmethod" ("id") DEFERRABLE INITIALLY DEFERRED,
    "amount" numeric(10, 2) NOT NULL CHECK ("amount" > 0),
    "currency" varchar(3) NOT NULL,
    "provider_ref" varchar(120) NOT NULL,
    "status" varchar(12) NOT NULL,
    "failure_code" varchar(60) NOT NULL DEFAULT '',
    "created_at" timestamp with time zone NOT NULL
);
CREATE INDEX "billing_payment_invoice_id_44ef" ON "billing_payment" ("invoice_id");
CREATE TABLE "billing_refund" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "payment_id" bigint NOT NULL REFERENCES "billing_payment" ("id") DEFERRABLE INITIALLY DEFERRED,
    "amount" numeric(10, 2) NOT NULL CHECK ("amount" > 0),
    "currency" varchar(3) NOT NULL,
    "reason" varchar(200) NOT NULL,
    "provider_ref" varchar(120) NOT NULL,
    "status" varchar(12) NOT NULL,
    "created_by_id" integer NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "billing_coupon" (
    "id" serial NOT NULL PRIMARY KEY,
    "code" varchar(30) NOT NULL UNIQUE,
    "percent_off" smallint NULL CHECK ("percent_off" BETWEEN 1 AND 100),
    "amount_off" numeric(8, 2) NULL,
    "currency" varchar(3) NULL,
    "plan_id" integer NULL REFERENCES "billing_plan" ("id") DEFERRABLE INITIALLY DEFERRED,
    "max_redemptions" integer NULL,
    "valid_from" timestamp with time zone NOT NULL,
    "valid_until" timestamp with time zone NULL,
    "active" boolean NOT NULL DEFAULT true,
    "created_at" timestamp with time zone NOT NULL
);
CREATE TABLE "billing_couponredemption" (
    "id" bigserial NOT NULL PRIMARY KEY,
    "coupon_id" integer NOT NULL REFERENCES "billing_coupon" ("id") DEFERRABLE INITIALLY DEFERRED,
    "user_id" integer NOT NULL REFERENCES "accounts_user" ("id") DEFERRABLE INITIALLY DEFERRED,
    "subscription_id" bigint NULL REFERENCES "billing_subscription" ("id") DEFERRABLE INITIALLY DEFERRED,
    "discount_amount" numeric(8, 2) NOT NULL,
    "redeemed_at" timestamp with time zone NOT NULL,
    CONSTRAINT "billing_couponredemption_coupon_user_uniq" UNIQUE ("coupon_id", "user_id")
);
COMMIT;
