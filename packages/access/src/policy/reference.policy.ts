import type { Policy } from '../template.ts';
import { everyRow } from './conditions.ts';

const everyMemberReads = (things: string) =>
  ({ read: { member: { where: everyRow, sentence: `Every active member reads ${things}.` } } }) as const;

/** Reference data: the consortium, its programmes and places. */
export const reference = {
  Country: everyMemberReads('the countries'),
  Municipality: everyMemberReads('the municipalities'),
  Partner: {
    ...everyMemberReads('the partners'),
    update: {
      partner_manager: {
        where: { and: [{ in: ['id', 'partners'] }, { eq: ['kind', 'ngo'] }] },
        sentence: 'A partner manager says whether their own NGO asks its members for a second factor.',
      },
      institution_manager: {
        where: { and: [{ in: ['id', 'partners'] }, { eq: ['kind', 'correctional_institution'] }] },
        sentence: 'An institution manager says whether their own institution asks its members for a second factor.',
      },
    },
  },
  PartnerCountry: everyMemberReads('in which countries a partner works'),
  Programme: everyMemberReads('the programmes'),
  ProgrammeCountry: everyMemberReads('in which countries a programme runs'),
  ProgrammeMunicipality: everyMemberReads('in which municipalities a programme runs'),
  ProgrammePartner: everyMemberReads('which partners take part in a programme'),
  Component: everyMemberReads('the components of a programme'),
  Result: everyMemberReads('the expected results of a programme'),
  Funding: everyMemberReads('the funding of a programme'),
} satisfies Partial<Policy>;
