import { graphql } from '@kolo/schema';

/** What the actions have to know of a case. */
export const caseActionsFragment = graphql(`
  fragment CaseActions_case on Case {
    id
    version
    status
    statusSince
    risk
    restricted
    openedOn
    closedOn
    exitReason
    partner {
      id
      kind
    }
    country {
      code
    }
    municipality {
      code
      name
    }
    caseworker {
      id
      displayName
    }
  }
`);

/** What a write on a case brings back: everything that such a write can move. */
export const caseChangeFragment = graphql(`
  fragment CaseChange_case on Case {
    id
    ageBand
    keptCase {
      id
      number
    }
    ...CaseActions_case
    ...CaseTasks_case
    events {
      id
      effectiveOn
      recordedAt
      ...TimelineEvent_event
    }
  }
`);
