import { offered } from './between-partners.ts';
import type { Caseload, Secret } from './consortium.ts';
import type { Member, PartnerOfTest } from './world.ts';

/**
 * What NGOs offer each other: each way one that waits, and one that was accepted and taken back again, with a note of either
 * side. Nothing is open of anybody's record.
 */
export async function exchangedOffers(
  ways: readonly (readonly [giver: Caseload, receiver: Caseload])[],
): Promise<Secret[]> {
  const secrets: Secret[] = [];
  // Both sides are told who offers and who answers, so it is nobody whose name is a secret.
  const speakers = new Map<PartnerOfTest, Promise<Member>>();
  const speakerOf = (partner: PartnerOfTest) => {
    const speaker = speakers.get(partner) ?? partner.caseworker('Who speaks for it');
    speakers.set(partner, speaker);
    return speaker;
  };
  for (const [giver, receiver] of ways) {
    const [{ partner }, { partner: to }] = [giver, receiver];
    const [offering, answering] = [await speakerOf(partner), await speakerOf(to)];
    const way = `${partner.shortName}-${to.shortName}`;
    const offer = async (what: string) => {
      const texts = { purpose: `kanarinac-${what}-${way}`, summary: `kanarinac-about-${what}-${way}` };
      for (const value of Object.values(texts)) secrets.push({ value, group: 'offer', partner, shownTo: to });
      return offered(giver.case, offering, to, { ...texts, groups: ['identity'], reports_notes: false });
    };

    const waiting = await offer('waiting');
    secrets.push({ value: waiting.id, group: 'offer', partner, shownTo: to });
    const ended = await offer('ended');
    await ended.accept(answering);
    const notes = [
      [partner, await ended.note(offering, `kanarinac-given-${way}`), `kanarinac-given-${way}`],
      [to, await ended.note(answering, `kanarinac-received-${way}`), `kanarinac-received-${way}`],
    ] as const;
    for (const [of, ...values] of notes)
      for (const value of values) secrets.push({ value, group: 'offer', partner: of });
    await ended.move('revoked', offering);
    // Whoever reads bases reads, too, what a window was opened by.
    secrets.push({ value: ended.id, group: 'legal basis', partner, shownTo: to });
  }
  return secrets;
}
