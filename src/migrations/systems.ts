import type { SqlFile } from './recognise.ts';

// Names as folders and files spell them, lower case, of each database system other than PostgreSQL.
const SYSTEMS = new Map([
  ['mysql', 'MySQL'],
  ['mariadb', 'MariaDB'],
  ['sqlite', 'SQLite'],
  ['sqlite3', 'SQLite'],
  ['mssql', 'SQL Server'],
  ['sqlserver', 'SQL Server'],
  ['sql-server', 'SQL Server'],
  ['oracle', 'Oracle'],
  ['h2', 'H2'],
  ['hsqldb', 'HSQLDB'],
  ['hsql', 'HSQLDB'],
  ['derby', 'Derby'],
  ['db2', 'Db2'],
  ['clickhouse', 'ClickHouse'],
  ['cassandra', 'Cassandra'],
  ['snowflake', 'Snowflake'],
  ['bigquery', 'BigQuery'],
  ['cockroach', 'CockroachDB'],
  ['cockroachdb', 'CockroachDB'],
  ['d1', 'Cloudflare D1'],
  ['sql_server', 'SQL Server'],
  ['tsql', 'SQL Server'],
  ['duckdb', 'DuckDB'],
  ['tidb', 'TiDB'],
  ['redshift', 'Redshift'],
  ['netezza', 'Netezza'],
  ['vertica', 'Vertica'],
  ['teradata', 'Teradata'],
  ['databricks', 'Databricks'],
  ['firebird', 'Firebird'],
  ['sybase', 'Sybase'],
  ['informix', 'Informix'],
  ['hana', 'SAP HANA'],
  ['hive', 'Hive'],
  ['impala', 'Impala'],
  ['spark', 'Spark'],
  ['synapse', 'Azure Synapse'],
  ['pdw', 'Parallel Data Warehouse'],
  ['trino', 'Trino'],
  ['presto', 'Presto'],
  ['spanner', 'Spanner'],
]);

// A price oracle, a snowflake id and a heading have these names too: they need another system's folder beside them.
const AMBIGUOUS = new Set([
  ...['oracle', 'h2', 'derby', 'db2', 'snowflake', 'cassandra', 'd1', 'cockroach', 'cockroachdb', 'databricks'],
  ...['firebird', 'hana', 'hive', 'impala', 'spark', 'synapse', 'pdw', 'trino', 'presto', 'spanner'],
]);

/**
 * The system other than PostgreSQL that a folder of this name holds SQL for.
 * @param siblings the names of the folders beside it, and beside those around it that are named after the same system.
 */
export function systemOfFolder(name: string, siblings: ReadonlySet<string>): string | undefined {
  const key = name.toLowerCase();
  const system = SYSTEMS.get(key);
  if (system === undefined || !AMBIGUOUS.has(key)) return system;
  const others = [...siblings].map(systemInName).filter((other) => other !== undefined && other !== system);
  return others.length > 0 ? system : undefined;
}

/** The system that one of the name's words names ("schema_mysql.sql"), PostgreSQL included. */
export function systemInName(name: string): string | undefined {
  for (const word of name.toLowerCase().split(/[-_. ]/)) {
    if (/^(?:postgres(?:ql)?|psql|pgsql|pg)$/.test(word)) return 'PostgreSQL';
    const system = SYSTEMS.get(word);
    if (system !== undefined) return system;
  }
  return undefined;
}

// What only that system's grammar has, in code rather than in prose.
const CREATES_TABLE = /\bcreate\s+table\b/i;
const DIALECTS: readonly (readonly [string, RegExp])[] = [
  ['ClickHouse', /\bengine\s*=\s*(?:replicated)?\w*mergetree\b/i],
  [
    'MySQL',
    /\bauto_increment\b|\)\s*engine\s*=\s*\w+|\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?`|\bunsigned\s+not\s+null\b/i,
  ],
  ['SQL Server', /\bnvarchar\s*\(|\bidentity\s*\(\s*\d+\s*,|\[dbo\]|\bcreate\s+table\s+\[/i],
  [
    'SQLite',
    /\bautoincrement\b|^\s*pragma\s+\w+|\)\s*(?:strict|without\s+rowid)\b|^\s*create\s+trigger\b[^;]{0,300}?\n\s*begin\b/im,
  ],
  ['Oracle', /\bvarchar2\s*\(|\bnumber\s*\(\s*\d+/i],
];

/** The system other than PostgreSQL in whose dialect the file creates its tables; undefined where nothing gives it away. */
export function dialectOf({ code }: Pick<SqlFile, 'code'>): string | undefined {
  if (!CREATES_TABLE.test(code)) return undefined;
  // Dialects show at the first tables; a dump's rows would only cost time.
  const beginning = code.slice(0, 200_000).replace(/'(?:[^']|'')*'/g, ' ');
  return DIALECTS.find(([, pattern]) => pattern.test(beginning))?.[0];
}

/**
 * The system that most of these files are written for, if it is not PostgreSQL.
 * @param files those that create no table do not count.
 */
export function dialectOfAll(files: readonly SqlFile[]): string | undefined {
  const creating = sample(files.filter(({ text }) => CREATES_TABLE.test(text)));
  const foreign = creating.flatMap((file) => dialectOf(file) ?? []);
  return foreign.length * 2 > creating.length ? foreign[0] : undefined;
}

// So many files tell a folder's dialect as surely as thousands would.
const ENOUGH = 30;

function sample<T>(items: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.ceil(items.length / ENOUGH));
  return items.filter((_, i) => i % step === 0);
}
