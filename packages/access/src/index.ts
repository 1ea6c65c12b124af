export { subject } from '@casl/ability';
export { type Ability, abilityFor, columnOf, packedRules, propertyOf, unpackAbility } from './ability.ts';
export { type Condition, conditionFor, type Reach } from './condition.ts';
export { type ConditionTarget, conditionSql } from './condition-sql.ts';
export { type AboutPersons, ERASED, type ErasureOf, erasure } from './erasure.ts';
export { aboutPersons, erasureSql } from './erasure-sql.ts';
export {
  type FieldGroup,
  type FieldGroupCode,
  fieldGroupCodes,
  fieldGroups,
  hiddenFields,
  subjectsOf,
} from './field-groups.ts';
export { linkingSql } from './linking.ts';
export { policy } from './policy.ts';
export { type RowPolicy, rowPolicies, rowSecuritySql } from './row-security.ts';
export {
  type ActiveMembership,
  scopeNames,
  scopeShape,
  scopesOf,
  scopeType,
  scopeValue,
  settingOf,
  type ViewerScopes,
  viewerSettings,
} from './scopes.ts';
export { type Action, actions, type Role, roles, type Subject, subjects, tableOf, tables } from './subjects.ts';
export type { Policy, ScopeName } from './template.ts';
export { glassOpens, glassSql, type WindowGroup, type WindowPath, windowGroups } from './windows.ts';
