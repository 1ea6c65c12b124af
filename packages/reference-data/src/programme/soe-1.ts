import {
  germanGovernment,
  help,
  institutionNis,
  institutionSremskaMitrovica,
  juvenileHomeKrusevac,
} from './partners.ts';
import type { ProgrammeDefinition } from './programme.ts';
import { resultsOfSoe1 } from './soe-1.results.ts';

/**
 * Transcribed from the programme's own description. Its "contribute inclusion or Roma" reads "contribute to inclusion
 * of Roma" here. The components group the results as the work is organised. Nikšić is where the houses of R9 were built
 * (help-montenegro.me); the other places are those that the description lists.
 */
export const soe1: ProgrammeDefinition = {
  code: 'SOE-1',
  name: 'Support to socio-economic stability in the Western Balkans region',
  startsOn: '2017-04-01',
  endsOn: '2018-12-31',
  retentionMonths: 60,
  objective:
    'Increase the capacity of economically and socially vulnerable groups to participate more fully in society.',
  specificObjectives: [
    'Decrease poverty levels among economically vulnerable groups.',
    'Increase access to labour market in Serbia for the former prisoners.',
    'Contribute to inclusion of Roma into Montenegrin society.',
  ],
  approach:
    'Through in-kind grants, educational/vocational training, networking and mentoring the project activities will lead to economic empowerment of the targeted group, decrease the level of poverty, and increase their employment prospects.',
  donor: germanGovernment,
  leadAgency: help,
  partners: [institutionNis, institutionSremskaMitrovica, juvenileHomeKrusevac],
  countryCodes: ['RS', 'XK', 'BA', 'ME'],
  municipalityCodes: ['RS-leskovac', 'RS-nis', 'RS-medvedja', 'RS-pirot', 'RS-svrljig', 'ME-niksic'],
  targetGroups: [
    'start_up',
    'micro_business',
    'small_business',
    'unemployed_woman',
    'youth',
    'national_minority',
    'person_with_disability',
    'less_employable',
    'convict',
    'former_convict',
    'roma_family',
  ],
  components: [
    { code: 'in_kind_grants', name: 'In-kind grants' },
    { code: 'training', name: 'Training' },
    { code: 'cooperatives', name: 'Cooperatives' },
    { code: 'correctional_institutions', name: 'Correctional institutions' },
    { code: 'resocialisation', name: 'Resocialisation' },
    { code: 'capacity_and_models', name: 'Mentoring, networking, partner capacity and models' },
    { code: 'housing', name: 'Housing' },
  ],
  results: resultsOfSoe1,
  funding: [
    { source: 'German Government', countryCode: null, amount: '2795000.00', currency: 'EUR' },
    { source: 'German Government', countryCode: 'RS', amount: '1078904.29', currency: 'EUR' },
  ],
};
