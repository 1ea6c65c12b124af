import { codesOf, type Term } from '../term.ts';

export const partnerKinds = [
  { code: 'ngo', label: 'NGO', description: 'A civil-society organisation that does casework.' },
  {
    code: 'correctional_institution',
    label: 'Correctional institution',
    description: 'A prison or juvenile correctional home that runs a treatment programme.',
  },
  { code: 'municipality', label: 'Municipality', description: 'A local self-government that co-finances and selects.' },
  { code: 'lead_agency', label: 'Lead agency', description: 'The organisation that runs the programme.' },
  { code: 'donor', label: 'Donor', description: 'The organisation that pays for the programme, or for a part of it.' },
] as const satisfies readonly Term[];

export const partnerKindCodes = codesOf(partnerKinds);
export type PartnerKindCode = (typeof partnerKindCodes)[number];
