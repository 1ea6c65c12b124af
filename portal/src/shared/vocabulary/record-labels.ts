import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The kinds of record that the audit log, a preview and an export speak of. */
export const recordLabels: Readonly<Record<string, MessageDescriptor>> = {
  Person: msg({ message: 'Person', context: 'record' }),
  PersonIdentity: msg({ message: 'Identity', context: 'record' }),
  PersonSpecialCategory: msg({ message: 'Special-category data', context: 'record' }),
  PersonConviction: msg({ message: 'Convictions', context: 'record' }),
  PersonCorrection: msg({ message: 'Reasons of corrections', context: 'record' }),
  PersonHistory: msg({ message: 'Corrections of the person', context: 'record' }),
  PersonIdentityHistory: msg({ message: 'Corrections of the identity', context: 'record' }),
  PersonSpecialCategoryHistory: msg({ message: 'Corrections of special-category data', context: 'record' }),
  Case: msg({ message: 'Case', context: 'record' }),
  CaseNote: msg({ message: 'Notes', context: 'record' }),
  CaseEvent: msg({ message: 'Course of the case', context: 'record' }),
  CaseHistory: msg({ message: 'Corrections of the case', context: 'record' }),
  CaseReason: msg({ message: 'Reasons of changes', context: 'record' }),
  CaseGoal: msg({ message: 'Goals', context: 'record' }),
  CaseGoalHistory: msg({ message: 'Corrections of goals', context: 'record' }),
  CaseTask: msg({ message: 'Tasks', context: 'record' }),
  PersonMerge: msg({ message: 'Mergings of records', context: 'record' }),
  PersonDistinction: msg({ message: 'Records told apart', context: 'record' }),
  PersonNameWord: msg({ message: 'Search by name', context: 'record' }),
  PersonMatchKey: msg({ message: 'Search for duplicates', context: 'record' }),
  Household: msg({ message: 'Household', context: 'record' }),
  HouseholdMember: msg({ message: 'Members of households', context: 'record' }),
  HouseholdMemberHistory: msg({ message: 'Corrections of households', context: 'record' }),
  CaseTaskHistory: msg({ message: 'Corrections of tasks', context: 'record' }),
  Partner: msg({ message: 'Partner', context: 'record' }),
  SavedView: msg({ message: 'Saved view', context: 'record' }),
  ListStart: msg({ message: 'Start of a list', context: 'record' }),
  Notice: msg({ message: 'Notice', context: 'record' }),
  SubjectRequest: msg({ message: 'Subject request', context: 'record' }),
  SubjectRequestPerson: msg({ message: 'Record found for a request', context: 'record' }),
  SubjectExport: msg({ message: 'Export', context: 'record' }),
  PersonErasure: msg({ message: 'Erasure', context: 'record' }),
  RetentionRun: msg({ message: 'Retention run', context: 'record' }),
  RetentionEntry: msg({ message: 'Entry of a retention run', context: 'record' }),
  Membership: msg({ message: 'Membership', context: 'record' }),
  Invitation: msg({ message: 'Invitation', context: 'record' }),
  User: msg({ message: 'User account', context: 'record' }),
};

/** The groups of fields that a reading touched. */
export const fieldGroupLabels: Readonly<Record<string, MessageDescriptor>> = {
  identity: msg({ message: 'identity', context: 'field group' }),
  special_category: msg({ message: 'special category', context: 'field group' }),
  conviction: msg({ message: 'convictions', context: 'field group' }),
  narrative: msg({ message: 'notes and reasons', context: 'field group' }),
};
