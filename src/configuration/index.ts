export {
  type Configuration,
  type ConfigurationFile,
  type ConfigurationProblem,
  type DatabaseSettings,
  type Decision,
  FAIL_ON,
  type FailOn,
  FILE_NAME,
  type NamedDatabase,
  NO_CONFIGURATION,
  type Overrides,
  override,
  type RuleSeverity,
  SEVERITIES,
} from './configuration.ts';
export { configurationSchema, type Vocabulary } from './definition.ts';
export { anchorOf, type Glob, isLiteral, literally, type Matcher, makeMatcher } from './globs.ts';
export { readConfiguration } from './read.ts';
export { configurationWith, type NewDecision, recordDecision } from './record.ts';
export { didYouMean } from './suggest.ts';
export { type FoundDatabase, writeConfiguration } from './write.ts';
