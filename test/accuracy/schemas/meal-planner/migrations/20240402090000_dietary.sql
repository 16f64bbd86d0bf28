create table public.allergens (
  id serial primary key,
  name text not null unique
);
insert into public.allergens (name) values ('gluten'),('milk'),('egg'),('peanut'),('tree nuts'),('soy'),('fish'),('shellfish'),('sesame');

create table public.ingredient_allergens (
  ingredient_id uuid not null references public.ingredients (id) on delete cascade,
  allergen_id int not null references public.allergens (id),
  primary key (ingredient_id, allergen_id)
);

create table public.diets (
  id serial primary key,
  slug text not null unique,
  name text not null
);
insert into public.diets (slug, name) values ('vegan','Vegan'),('vegetarian','Vegetarian'),('keto','Keto'),('mediterranean','Mediterranean'),('low-fodmap','Low FODMAP');

create table public.dietary_preferences (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  diet_id int references public.diets (id),
  allergies text,
  disliked_ingredient_1 text,
  disliked_ingredient_2 text,
  disliked_ingredient_3 text,
  preferred_cuisine text,
  notes text
);

create table public.recipe_diets (
  recipe_id uuid not null references public.recipes (id) on delete cascade,
  diet_id int not null references public.diets (id),
  diet_name text,
  primary key (recipe_id, diet_id)
);

create table public.recipe_attributes (
  id bigserial primary key,
  recipe_id uuid not null references public.recipes (id) on delete cascade,
  attribute_name text not null,
  attribute_value text,
  value_type text default 'string'
);
insert into public.dietary_preferences (user_id, diet_id, allergies, disliked_ingredient_1, disliked_ingredient_2, disliked_ingredient_3, preferred_cuisine) values
  ('00000001-0000-4000-8000-000000000000', 3, 'shellfish', 'Olives', null, null, 'italian'),
  ('00000001-0000-4000-8000-000000000001', 3, 'milk', 'Onion', 'Garlic', null, 'italian'),
  ('00000001-0000-4000-8000-000000000002', 3, 'shellfish', 'Olives', null, null, 'thai'),
  ('00000001-0000-4000-8000-000000000003', null, null, 'Tofu', 'Garlic', null, 'indian'),
  ('00000001-0000-4000-8000-000000000004', 1, 'peanut, soy', 'Olives', 'Garlic', null, 'indian'),
  ('00000001-0000-4000-8000-000000000005', 2, 'peanut, soy', 'Tofu', 'Garlic', null, 'thai'),
  ('00000001-0000-4000-8000-000000000006', 2, null, 'Tofu', 'Garlic', null, 'italian'),
  ('00000001-0000-4000-8000-000000000007', 2, 'peanut, soy', 'Onion', null, null, null),
  ('00000001-0000-4000-8000-000000000008', null, 'shellfish', 'Tofu', null, null, 'thai'),
  ('00000001-0000-4000-8000-000000000009', null, 'peanut, soy', 'Onion', 'Garlic', null, 'indian'),
  ('00000001-0000-4000-8000-00000000000a', 4, 'peanut, soy', 'Olives', 'Liver', null, null);
insert into public.recipe_diets (recipe_id, diet_id, diet_name) values
  ('00000004-0000-4000-8000-000000000000', 5, 'Low FODMAP'),
  ('00000004-0000-4000-8000-000000000001', 4, 'Mediterranean'),
  ('00000004-0000-4000-8000-000000000002', 2, 'Vegetarian'),
  ('00000004-0000-4000-8000-000000000002', 5, 'Low FODMAP'),
  ('00000004-0000-4000-8000-000000000003', 4, 'Mediterranean'),
  ('00000004-0000-4000-8000-000000000003', 2, 'Vegetarian'),
  ('00000004-0000-4000-8000-000000000004', 4, 'Mediterranean'),
  ('00000004-0000-4000-8000-000000000004', 5, 'Low FODMAP'),
  ('00000004-0000-4000-8000-000000000005', 5, 'Low FODMAP'),
  ('00000004-0000-4000-8000-000000000006', 5, 'Low FODMAP'),
  ('00000004-0000-4000-8000-000000000007', 2, 'Vegetarian'),
  ('00000004-0000-4000-8000-000000000008', 5, 'Low FODMAP'),
  ('00000004-0000-4000-8000-000000000009', 1, 'Vegan'),
  ('00000004-0000-4000-8000-000000000009', 4, 'Mediterranean');
insert into public.recipe_attributes (recipe_id, attribute_name, attribute_value, value_type) values
  ('00000004-0000-4000-8000-000000000000', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000000', 'freezable', 'true', 'boolean'),
  ('00000004-0000-4000-8000-000000000000', 'spice_level', '0', 'number'),
  ('00000004-0000-4000-8000-000000000001', 'cost_level', 'low', 'string'),
  ('00000004-0000-4000-8000-000000000001', 'spice_level', '1', 'number'),
  ('00000004-0000-4000-8000-000000000001', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000002', 'spice_level', '2', 'number'),
  ('00000004-0000-4000-8000-000000000002', 'freezable', 'false', 'boolean'),
  ('00000004-0000-4000-8000-000000000002', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000003', 'cost_level', 'low', 'string'),
  ('00000004-0000-4000-8000-000000000003', 'cuisine', 'italian', 'string'),
  ('00000004-0000-4000-8000-000000000003', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000004', 'cuisine', 'asian', 'string'),
  ('00000004-0000-4000-8000-000000000004', 'spice_level', '0', 'number'),
  ('00000004-0000-4000-8000-000000000004', 'cost_level', 'low', 'string'),
  ('00000004-0000-4000-8000-000000000005', 'freezable', 'true', 'boolean'),
  ('00000004-0000-4000-8000-000000000005', 'cost_level', 'low', 'string'),
  ('00000004-0000-4000-8000-000000000005', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000006', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000006', 'cost_level', 'low', 'string'),
  ('00000004-0000-4000-8000-000000000006', 'cuisine', 'asian', 'string'),
  ('00000004-0000-4000-8000-000000000007', 'cuisine', 'asian', 'string'),
  ('00000004-0000-4000-8000-000000000007', 'spice_level', '3', 'number'),
  ('00000004-0000-4000-8000-000000000007', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000008', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000008', 'spice_level', '0', 'number'),
  ('00000004-0000-4000-8000-000000000008', 'cuisine', 'italian', 'string'),
  ('00000004-0000-4000-8000-000000000009', 'cost_level', 'low', 'string'),
  ('00000004-0000-4000-8000-000000000009', 'equipment', 'large pan', 'string'),
  ('00000004-0000-4000-8000-000000000009', 'cuisine', 'asian', 'string');
