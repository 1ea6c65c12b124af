import { brokenGlassOf, endedBy } from './broken-glass.ts';
import type { Member, PartnerOfTest, PersonOfTest } from './world.ts';

/** A person of an NGO whose glass a regional coordinator broke, with words that say of themselves what they are. */
export interface Glass {
  readonly person: PersonOfTest;
  /** Who the person is. */
  readonly names: readonly string[];
  readonly reason: string;
}

/** Breaks the glass of somebody of a partner; it is open, or was ended by the one who broke it. */
export async function openedGlass(partner: PartnerOfTest, by: Member, { isEnded = false } = {}): Promise<Glass> {
  const names = [`kanarinac-glass-first-${partner.shortName}`, `kanarinac-glass-last-${partner.shortName}`] as const;
  const [first_name, last_name] = names;
  const person = await partner.person({ identity: { first_name, last_name } });
  const reason = `kanarinac-glass-reason-${partner.shortName}`;
  const id = await brokenGlassOf(person, by, { reason });
  if (isEnded) await endedBy(partner.world, id, by);
  return { person, names, reason };
}
