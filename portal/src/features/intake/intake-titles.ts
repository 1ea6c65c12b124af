import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IntakeStep } from './intake-search.ts';

/** What each step is called, and what helps to answer it. */
export const stepTitles: Record<IntakeStep, MessageDescriptor> = {
  search: msg`Has the person been here before?`,
  who: msg`Who is the person?`,
  reach: msg`Where do they live, and how can they be reached?`,
  groups: msg`Groups and vulnerabilities`,
  functioning: msg`Difficulties in doing certain activities`,
  check: msg`Check your answers`,
};

export const stepLeads: Partial<Record<IntakeStep, MessageDescriptor>> = {
  who: msg`What is not known may stay empty. One name or an alias is enough.`,
  groups: msg`This is sensitive. Ask only what the person wants to say; you may skip all of it.`,
  functioning: msg`The next questions ask about difficulties the person may have doing certain activities because of a health problem. Read them out as they stand; you may skip all of them.`,
  check: msg`Nothing is recorded until you confirm it here.`,
};
