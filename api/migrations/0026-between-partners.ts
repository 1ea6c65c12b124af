import { Migration } from '@mikro-orm/migrations';
import { bases } from './0026-between-partners/bases.ts';
import { brokenGlass, glassLookups } from './0026-between-partners/broken-glass.ts';
import { ending, erasing, samples } from './0026-between-partners/erasing.ts';
import { handover, handoverTriggers } from './0026-between-partners/handover.ts';
import {
  clusters,
  everybodyWaits,
  leaving,
  leavingTrigger,
  linkingRights,
  queueing,
  queueingTriggers,
} from './0026-between-partners/linking.ts';
import { byDay, notices, noticeTriggers } from './0026-between-partners/notices.ts';
import { offers, offerTriggers } from './0026-between-partners/offers.ts';
import { answers, requests, requestTriggers } from './0026-between-partners/requests.ts';
import { closing, follow, restriction } from './0026-between-partners/restriction.ts';
import { grants, revokes } from './0026-between-partners/rights.ts';
import { moveOffer, moveRequest, openings } from './0026-between-partners/steps.ts';
import { transfer } from './0026-between-partners/transfer.ts';
import { lookups, windows } from './0026-between-partners/windows.ts';

/**
 * What partners do with each other: the legal basis, offers (referrals and transfers), requests for a transfer, broken glass,
 * and the windows that these open. No viewer opens or closes a window; the database does, with the step that it follows from.
 */
export class BetweenPartners extends Migration {
  override name = '0026-between-partners';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [bases, windows, requests, offers, answers, brokenGlass, clusters, notices, samples])
      this.addSql(statement);
    this.addSql('reset role');
    this.addSql(grants);
    this.addSql('grant create on schema kolo to kolo_definer, kolo_linker');
    this.addSql('set local role kolo_definer');
    for (const statement of [
      lookups,
      glassLookups,
      openings,
      moveOffer,
      moveRequest,
      transfer,
      closing,
      follow,
      byDay,
      ending,
      queueing,
      handover,
    ])
      this.addSql(statement);
    this.addSql('set local role kolo_linker');
    this.addSql(leaving);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer, kolo_linker');
    this.addSql(revokes);
    this.addSql(linkingRights);
    // Neither the owner of a table nor that of a function may use what the other has.
    for (const statement of [
      offerTriggers,
      requestTriggers,
      noticeTriggers,
      restriction,
      handoverTriggers,
      erasing,
      queueingTriggers,
      leavingTrigger,
    ])
      this.addSql(statement);
    this.addSql(everybodyWaits);
  }
}
