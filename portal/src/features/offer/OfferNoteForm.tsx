import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { today } from '../../shared/format/format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { useViewer } from '../viewer/index.ts';
import classes from './offer.module.css';
import type { ShownOffer } from './offer-actions.ts';
import { addOfferNoteMutation } from './offer-mutations.ts';

const LONGEST_NOTE = 10_000;

/** Adds a note to a referral, having said who reads it. */
export function OfferNoteForm({ offer, acceptedOn }: { offer: ShownOffer; acceptedOn: string }) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [add] = useMutation(addOfferNoteMutation, { refetchQueries: ['OfferPage'], awaitRefetchQueries: true });
  const form = useRecordForm({
    userId: user.id,
    name: `offer-note.${offer.id}`,
    start: { body: '', occurredOn: today() },
    check({ body, occurredOn }) {
      const problems = new Map<string, string>();
      if (body.trim() === '') problems.set('body', t`Write what happened`);
      if ([...body].length > LONGEST_NOTE) problems.set('body', t`This text is too long. Shorten it.`);
      if (!occurredOn) problems.set('occurredOn', t`Enter the day`);
      return problems;
    },
    async send({ body, occurredOn }, idempotencyKey) {
      const input = { offerId: offer.id, body: body.trim(), occurredOn, idempotencyKey };
      return (await add({ variables: { input } })).data?.addOfferNote.errors ?? [];
    },
  });
  const { fromPartnerName: giver, toPartnerName: receiver } = offer;
  const readers =
    offer.side === 'GIVER'
      ? t`${receiver} reads it too.`
      : offer.reportsNotes
        ? t`${giver} reads it too.`
        : t`Only your NGO reads it.`;
  const refusals = form.refusals ?? [];
  return (
    <form className={`${classes.form} no-print`} onSubmit={form.submit} noValidate aria-label={t`Write a note`}>
      <Textarea label={t`What happened?`} description={readers} rows={3} {...form.field('body')} />
      <div className={classes.formFoot}>
        <TextInput type="date" label={t`On which day?`} min={acceptedOn} max={today()} {...form.field('occurredOn')} />
        <Button type="submit" loading={form.isSending}>
          <Trans>Save note</Trans>
        </Button>
      </div>
      {form.failure !== undefined && <ApiProblem error={form.failure} onRetry={() => form.submit()} />}
      {refusals.length > 0 && <Problem title={t`The note was not saved`}>{refusals.join(' ')}</Problem>}
      <p role="status" className={classes.saved}>
        {form.isSaved && <Trans>Note saved.</Trans>}
      </p>
    </form>
  );
}
