import type { PartnerDefinition, ProgrammeDefinition } from './programme.ts';
import { soe1 } from './soe-1.ts';
import { soe3 } from './soe-3.ts';

/** Every programme that ships with the product, oldest first. */
export const programmes: readonly ProgrammeDefinition[] = [soe1, soe3];

/** The real partners that the programmes name, each once. */
export const namedPartners: readonly PartnerDefinition[] = [
  ...new Set(programmes.flatMap(({ donor, leadAgency, partners }) => [donor, leadAgency, ...partners])),
];
