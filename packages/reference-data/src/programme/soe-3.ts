import { germanGovernment, help } from './partners.ts';
import type { ProgrammeDefinition } from './programme.ts';

/**
 * The successor of SOE-1, as far as it is known: duration, budget and two figures; its public call in Vareš (2019,
 * vares.info) gives the one place. It carries the title of the programme that it continues, and names no target groups of
 * its own.
 */
export const soe3: ProgrammeDefinition = {
  code: 'SOE-3',
  name: 'Support to socio-economic stability in the Western Balkans region, 2019–2020',
  startsOn: '2019-01-01',
  endsOn: '2020-12-31',
  retentionMonths: 60,
  objective: 'Continues SOE-1: at least 550 micro businesses supported and at least 1,620 persons trained.',
  specificObjectives: [],
  approach: null,
  donor: germanGovernment,
  leadAgency: help,
  partners: [],
  countryCodes: ['RS', 'XK', 'BA', 'ME'],
  municipalityCodes: ['BA-vares'],
  targetGroups: [],
  components: [
    { code: 'in_kind_grants', name: 'In-kind grants' },
    { code: 'training', name: 'Training' },
  ],
  results: [
    {
      code: 'R1',
      componentCode: 'in_kind_grants',
      statement: 'At least 550 micro businesses',
      target: 550,
      bound: 'at_least',
      unit: 'micro businesses',
      countryCodes: ['RS', 'XK', 'BA', 'ME'],
    },
    {
      code: 'R2',
      componentCode: 'training',
      statement: 'At least 1,620 persons trained',
      target: 1620,
      bound: 'at_least',
      unit: 'persons',
      countryCodes: ['RS', 'XK', 'BA', 'ME'],
    },
  ],
  funding: [{ source: 'German Government', countryCode: null, amount: '3619880.00', currency: 'EUR' }],
};
