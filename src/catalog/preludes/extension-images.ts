import type { Prelude } from './prelude.ts';

/**
 * Extensions that the database image itself creates, so that files use their types and functions without a CREATE
 * EXTENSION: PostGIS's and TimescaleDB's images do. Everybody else has to create theirs.
 */
export const extensionImages: readonly Prelude[] = [
  {
    id: 'postgis',
    environment: 'PostGIS',
    word: 'geometry|geography|st_\\w+|box2d|box3d|addgeometrycolumn',
    mentions:
      /\w\s+(?:geometry|geography)\s*(?:[,)[]|not\b|null\b|default\b)|(?:\bgeometry|\bgeography)\s*\(\s*'?(?:point|line|poly|multi|geom|circ|comp|curve|tin|tri|surf)|\bst_(?:setsrid|makepoint|point|geomfromtext|geomfromgeojson|distance|dwithin|intersects|within|contains|transform|buffer|area|length|asgeojson|astext|x|y)\s*\(|\baddgeometrycolumn\s*\(/i,
    makes: /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?postgis"?/i,
    sql: 'create extension if not exists postgis;',
  },
  {
    id: 'timescaledb',
    environment: 'TimescaleDB',
    word: 'create_hypertable|time_bucket\\w*|add_(?:retention|compression|continuous_aggregate)_policy',
    mentions:
      /\b(?:create_hypertable|time_bucket|add_retention_policy|add_compression_policy|add_continuous_aggregate_policy)\s*\(/i,
    makes: /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?timescaledb"?/i,
    sql: 'create extension if not exists timescaledb;',
  },
];
