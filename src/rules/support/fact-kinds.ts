/**
 * Kinds of facts that schemas keep in several tables at once, and how the columns of such a table can be told. Words and
 * patterns only; fact-families.ts knows what to do with them. Patterns are matched against a column's words, joined by a
 * space, singular and written out.
 */
import type { Column } from '../../catalog/model.ts';
import { familyOf } from '../../similarity/index.ts';

/** What a column of such a table is for. */
export type Role =
  | 'subject'
  | 'measure name'
  | 'value'
  | 'time'
  | 'actor'
  | 'action'
  | 'details'
  | 'recipient'
  | 'text'
  | 'state'
  | 'credential'
  | 'external account'
  | 'provider';

export interface RoleTest {
  readonly role: Role;
  readonly words: RegExp;
  readonly types?: (column: Column) => boolean;
}

export interface FactKind {
  readonly id: 'metrics' | 'audit and event logs' | 'activities' | 'notifications' | 'integrations';
  /** "4 tables record ...". */
  readonly records: string;
  /** What one table for all of them would hold. */
  readonly instead: string;
  /** The last word of the table's name, grains and versions left out, is one of these. */
  readonly names: ReadonlySet<string>;
  /** None of these is: settings and templates of a thing are no things of the kind. */
  readonly butNot: ReadonlySet<string>;
  readonly roles: readonly RoleTest[];
  /** Of each list, at least one role. */
  readonly needs: readonly (readonly Role[])[];
}

const isJson = (column: Column) => familyOf(column.type) === 'json';
const isTime = (column: Column) => ['timestamp', 'date'].includes(familyOf(column.type));
const isText = (column: Column) => familyOf(column.type) === 'text' || isJson(column);

const ABOUT = [
  ...[
    'setting',
    'preference',
    'configuration',
    'template',
    'type',
    'definition',
    'rule',
    'policy',
    'schedule',
    'layout',
  ],
  ...[
    'category',
    'group',
    'list',
    'permission',
    'role',
    'translation',
    'subscription',
    'subscriber',
    'threshold',
    'target',
  ],
  ...['goal', 'dashboard', 'widget', 'report', 'filter', 'view', 'import', 'export', 'batch', 'partition', 'default'],
];

const TIME: RoleTest = {
  role: 'time',
  words:
    /(?:^| )(?:at|on|date|time|timestamp|day|hour|week|month|period|ts|start|when|recorded|measured|created|occurred|bucket|interval|snapshot|taken|received|sent|captured|logged)(?: |$)/,
  types: isTime,
};

export const FACT_KINDS: readonly FactKind[] = [
  {
    id: 'metrics',
    records: 'metrics',
    instead: 'a row for each subject, measure and time',
    names: new Set([
      ...[
        'metric',
        'stat',
        'statistic',
        'analytic',
        'analytics',
        'kpi',
        'performance',
        'insight',
        'measurement',
        'reading',
      ],
      ...[
        'telemetry',
        'health',
        'vital',
        'sign',
        'usage',
        'monitoring',
        'benchmark',
        'engagement',
        'level',
        'snapshot',
      ],
      ...[
        'figure',
        'traffic',
        'consumption',
        'counter',
        'indicator',
        'observation',
        'sample',
        'score',
        'data',
        'payload',
      ],
    ]),
    butNot: new Set([
      ...ABOUT,
      'alert',
      'integration',
      'audit',
      'log',
      'history',
      'model',
      'channel',
      'code',
      'check',
      'insurance',
      'limit',
    ]),
    roles: [
      {
        role: 'measure name',
        words:
          /^(?:metric|measure|kpi|stat|indicator|reading|sensor|measurement|quantity|sign)(?: (?:name|type|key|code|kind|id))?$/,
        types: (column) => !isJson(column),
      },
      { role: 'value', words: /(?:^| )(?:value|observed|measured|reading)(?: |$)/, types: (column) => !isTime(column) },
      {
        role: 'value',
        words: /^(?:metric|stat|data|value|payload|measurement|kpi|measure|reading|counter|result)(?: (?:json|data))?$/,
        types: isJson,
      },
      TIME,
      { role: 'time', words: /^(?:period|month|week|year|day|quarter|year month|period key)$/ },
    ],
    needs: [['value'], ['time']],
  },
  {
    id: 'audit and event logs',
    records: 'who did what to what, and when',
    instead: 'a row for each actor, action, subject and time',
    names: new Set(['audit', 'log', 'trail', 'event', 'action', 'change', 'journal', 'entry', 'record']),
    butNot: new Set([
      ...ABOUT,
      'error',
      'ticket',
      'venue',
      'calendar',
      'email',
      'mail',
      'sms',
      'call',
      'price',
      'status',
      'webhook',
      'delivery',
      'queue',
      'sync',
      'ingest',
      'device',
      'life',
    ]),
    roles: [
      {
        role: 'actor',
        words:
          /(?:^| )(?:actor|user|admin|operator|by|employee|staff|member|account|performer|editor|who|principal|person|login)(?: (?:id|name|email|reference|number|login))?$/,
      },
      {
        role: 'action',
        words:
          /^(?:action|event|operation|verb|activity|what|change|audit)(?: (?:type|name|kind|code|key|id))?$|^(?:op|type|kind)$/,
      },
      {
        role: 'subject',
        words:
          /(?:^| )(?:entity|subject|target|object|resource|record|table|auditable|trackable|model|row|item|loggable)(?: (?:id|type|name|key|pk|reference))?$/,
      },
      {
        role: 'details',
        words:
          /(?:^| )(?:old|new|before|after|change|changed|diff|payload|detail|metadata|data|context|value|ip|ip address|user agent|comment|reason|message|info|information|description)(?: |$)/,
      },
      TIME,
    ],
    needs: [['actor'], ['action', 'details'], ['subject', 'details'], ['time']],
  },
  {
    id: 'activities',
    records: 'activities',
    instead: 'a row for each activity, with its kind, its subject and its time',
    names: new Set(['activity', 'interaction', 'touchpoint', 'timeline', 'engagement', 'feed', 'touch']),
    butNot: new Set([...ABOUT, 'audit', 'metric', 'stat', 'analytics', 'daily', 'monthly']),
    roles: [
      { role: 'actor', words: /(?:^| )(?:actor|user|owner|agent|employee|staff|by|rep|member)(?: (?:id|name))?$/ },
      {
        role: 'action',
        words:
          /^(?:activity|interaction|touchpoint|event|action|channel|medium)?(?: )?(?:type|kind|name|action|channel)?(?: id)?$/,
      },
      {
        role: 'subject',
        words:
          /(?:^| )(?:contact|lead|customer|company|deal|account|subject|target|entity|person|object|organization|client|opportunity)(?: (?:id|type))?$/,
      },
      {
        role: 'text',
        words: /^(?:subject|title|description|note|body|content|summary|detail|text|outcome|comment)$/,
        types: isText,
      },
      TIME,
    ],
    needs: [['subject', 'actor'], ['action', 'text'], ['time']],
  },
  {
    id: 'notifications',
    records: 'what was sent to whom',
    instead: 'a row for each recipient and message, with its channel and state',
    names: new Set([
      'notification',
      'alert',
      'reminder',
      'sms',
      'email',
      'mail',
      'push',
      'inbox',
      'outbox',
      'notice',
      'whatsapp',
      'mailing',
    ]),
    butNot: new Set([
      ...ABOUT,
      ...[
        'campaign',
        'account',
        'address',
        'provider',
        'attachment',
        'thread',
        'conversation',
        'chat',
        'sequence',
        'step',
        'device',
      ],
      ...[
        'verification',
        'confirmation',
        'token',
        'domain',
        'bounce',
        'click',
        'open',
        'link',
        'draft',
        'reaction',
        'read',
        'log-in',
      ],
      ...[
        'channel',
        'suppression',
        'blocklist',
        'event',
        'recipient',
        'sender',
        'signature',
        'folder',
        'label',
        'commit',
        'alarm',
      ],
    ]),
    roles: [
      {
        role: 'recipient',
        words:
          /(?:^| )(?:recipient|user|to|customer|employee|member|contact|patient|person|seller|phone|mobile|email|address|receiver|reader|staff|student|guardian|citizen|emp|client|admin|device token|msisdn|applicant|donor|tenant|driver|guest|student|player|subscriber|account|audience)(?: (?:id|email|address|number|phone|reference))?$/,
      },
      {
        role: 'text',
        words:
          /(?:^| )(?:subject|title|body|message|content|text|headline|template|payload|caption|param|variable)(?: (?:key|code|id|text|html|body|name))?$/,
      },
      {
        role: 'state',
        words:
          /(?:^| )(?:status|state|read|seen|sent|delivered|dismissed|acknowledged|failed|opened|queued|error)(?: |$)/,
      },
      TIME,
    ],
    needs: [['recipient', 'subject'], ['text'], ['state', 'time']],
  },
  {
    id: 'integrations',
    records: 'connections to outside services',
    instead: 'a row for each connection, with its provider and credentials',
    names: new Set([
      'integration',
      'connection',
      'connector',
      'account',
      'credential',
      'sync',
      'platform',
      'channel',
      'link',
      'oauth',
    ]),
    butNot: new Set([
      ...ABOUT,
      'log',
      'run',
      'job',
      'history',
      'event',
      'session',
      'bank',
      'ledger',
      'api',
      'mapping',
      'error',
      'user',
      'customer',
      'metric',
      'post',
      'webhook',
    ]),
    roles: [
      {
        role: 'credential',
        words:
          /(?:^| )(?:access token|refresh token|token|api key|secret|credential|oauth|password|private key|auth)(?: |$)/,
      },
      {
        role: 'external account',
        words:
          /(?:^| )(?:account|external|shop|portal|store|tenant|instance|workspace|page|profile|merchant|property|channel|realm)(?: (?:id|name|url|domain|reference|key))$|^(?:username|domain)$/,
      },
      {
        role: 'provider',
        words: /^(?:provider|platform|service|vendor|source|kind|type|network)(?: (?:name|code|id|type))?$/,
      },
      {
        role: 'state',
        words: /(?:^| )(?:status|state|enabled|active|connected|sync|synced|expire|expires|expiry|refreshed)(?: |$)/,
      },
    ],
    needs: [['credential'], ['external account', 'provider', 'state', 'subject']],
  },
];
