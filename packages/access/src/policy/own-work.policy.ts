import type { Policy } from '../template.ts';
import { byOneself, ofOneselfAtOwnNgo, privatelyByOneself, sharedAtOwnNgo } from './conditions.ts';

/** What members keep for their own work, and what they are told. The database makes the notices. */
export const ownWork = {
  SavedView: {
    read: {
      member: { where: byOneself, sentence: 'Every active member reads their own saved views.' },
      caseworker: { where: sharedAtOwnNgo, sentence: 'A caseworker reads the views that are shared at their own NGO.' },
      partner_manager: {
        where: sharedAtOwnNgo,
        sentence: 'A partner manager reads the views that are shared at their own NGO.',
      },
    },
    create: {
      member: { where: privatelyByOneself, sentence: 'Every active member saves views for themselves.' },
      caseworker: { where: ofOneselfAtOwnNgo, sentence: 'A caseworker saves views and shares them at their own NGO.' },
      partner_manager: {
        where: ofOneselfAtOwnNgo,
        sentence: 'A partner manager saves views and shares them at their own NGO.',
      },
    },
    update: {
      member: {
        where: privatelyByOneself,
        sentence: 'Every active member changes the views that they keep to themselves.',
      },
      caseworker: {
        where: ofOneselfAtOwnNgo,
        sentence: 'A caseworker changes, shares and removes their own views.',
      },
      partner_manager: {
        where: sharedAtOwnNgo,
        sentence: 'A partner manager changes and removes every view that is shared at their own NGO.',
      },
    },
  },
  ListStart: {
    read: { member: { where: byOneself, sentence: 'Every active member reads by which views their own lists start.' } },
    create: {
      member: { where: byOneself, sentence: 'Every active member chooses by which views their own lists start.' },
    },
    update: {
      member: { where: byOneself, sentence: 'Every active member changes by which views their own lists start.' },
    },
  },
  Notice: {
    read: { member: { where: byOneself, sentence: 'Every active member reads their own notices.' } },
    update: {
      member: { where: byOneself, sentence: 'Every active member marks their own notices as read, or puts them away.' },
    },
  },
} satisfies Partial<Policy>;
