/**
 * What well-known extensions bring, by name: their types, without being modelled, and the extensions that CREATE EXTENSION
 * ... CASCADE creates along with them. Names as in each extension's documentation.
 */
const TYPES: Readonly<Record<string, string>> = {
  citext: 'citext',
  hstore: 'hstore ghstore',
  ltree: 'ltree lquery ltxtquery ltree_gist',
  cube: 'cube',
  earthdistance: 'earth',
  isn: 'ean13 isbn13 ismn13 issn13 isbn ismn issn upc',
  seg: 'seg',
  lo: 'lo',
  intarray: 'query_int',
  pg_trgm: 'gtrgm',
  postgis: 'geometry geography box2d box3d box2df gidx spheroid geometry_dump valid_detail raster',
  postgis_raster: 'raster rastbandarg geomval addbandarg summarystats agg_count agg_samealignment unionarg',
  postgis_topology: 'topogeometry topoelement topoelementarray getfaceedges_returntype validatetopology_returntype',
  vector: 'vector halfvec sparsevec',
  timescaledb_toolkit: 'uddsketch tdigest hyperloglog timevector_tstz_f64 statssummary1d statssummary2d',
  h3: 'h3index',
  semver: 'semver',
  ip4r: 'ip4 ip4r ip6 ip6r ipaddress iprange',
  prefix: 'prefix_range',
  hll: 'hll',
  tdigest: 'tdigest',
  topn: 'topn',
  roaringbitmap: 'roaringbitmap',
  uint: 'int1 uint1 uint2 uint4 uint8',
  ulid: 'ulid',
  pgx_ulid: 'ulid',
  age: 'agtype graphid',
  rdkit: 'mol qmol bfp sfp reaction xqmol',
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  earthdistance: ['cube'],
  postgis_raster: ['postgis'],
  postgis_topology: ['postgis'],
  postgis_sfcgal: ['postgis'],
  postgis_tiger_geocoder: ['postgis', 'fuzzystrmatch'],
  pgrouting: ['postgis'],
  mobilitydb: ['postgis'],
  h3_postgis: ['h3', 'postgis', 'postgis_raster'],
  vectorscale: ['vector'],
  vchord: ['vector'],
};

/** Functions for triggers, apart from those that are called as their extension is. */
const TRIGGER_FUNCTIONS: Readonly<Record<string, string>> = {
  lo_manage: 'lo',
  check_primary_key: 'refint',
  check_foreign_key: 'refint',
  triggered_change_notification: 'tcn',
  versioning: 'temporal_tables',
  postgis_cache_bbox: 'postgis',
};

/** The extension that brings a trigger function of this name. */
export function extensionOfTrigger(name: string): string {
  return Object.hasOwn(TRIGGER_FUNCTIONS, name) ? (TRIGGER_FUNCTIONS[name] ?? name) : name;
}

const BY_TYPE = new Map<string, string[]>();
for (const [extension, types] of Object.entries(TYPES))
  for (const type of types.split(' ')) BY_TYPE.set(type, [...(BY_TYPE.get(type) ?? []), extension]);

/** The extensions that bring a type of this name, the usual one first. */
export function extensionsOfType(name: string): readonly string[] {
  return BY_TYPE.get(name) ?? [];
}

/** Names of the types that the extension brings, as far as they are known. */
export function typesOfExtension(extension: string): readonly string[] {
  return TYPES[extension]?.split(' ') ?? [];
}

/** The extensions without which this one cannot be created. */
export function requiredBy(extension: string): readonly string[] {
  return Object.hasOwn(REQUIRED, extension) ? (REQUIRED[extension] ?? []) : [];
}
