import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import { useViewer } from '../viewer/index.ts';
import { OfferNoteForm } from './OfferNoteForm.tsx';
import classes from './offer.module.css';
import { type ShownOffer, takesNotes } from './offer-actions.ts';

/** What both sides write on a referral, as far as each may read it, and the form for one more. */
export function OfferNotes({ offer }: { offer: ShownOffer }) {
  const { t } = useLingui();
  const format = useFormat();
  const { ability } = useViewer();
  const { notes, answeredAt, side } = offer;
  // Of a restricted case only the member who accepted sees anything, and writes.
  const isOpen = side === 'GIVER' || offer.case !== null;
  const mayWrite = isOpen && takesNotes(offer) && answeredAt !== null && ability.can('create', 'OfferNote');
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <Panel title={t`Notes on the referral`}>
      {mayWrite && <OfferNoteForm offer={offer} acceptedOn={dayOf(new Date(answeredAt))} />}
      {notes.length === 0 && (
        <p className={classes.lead}>
          <Trans>Nobody has written a note yet.</Trans>
        </p>
      )}
      {notes.length > 0 && (
        <ol className={classes.list} aria-label={t`Notes on the referral, the latest first`}>
          {notes.map((note) => (
            <li key={note.id}>
              <p className={classes.body}>{note.body}</p>
              <p className={classes.quiet}>
                <span>{format.date(note.occurredOn)}</span> · {note.authorName}, {note.authorPartner.shortName}{' '}
                {!note.shared && (
                  <Tag>
                    <Trans>only your NGO reads it</Trans>
                  </Tag>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
