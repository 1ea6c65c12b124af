import type { Service } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { offerKindLabels, serviceLabels } from '../../shared/vocabulary/offer-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { useViewer } from '../viewer/index.ts';
import { ChangeLink } from './ChangeLink.tsx';
import { OfferingPreview } from './OfferingPreview.tsx';
import classes from './offering.module.css';
import type { Offering } from './use-offering.ts';

/** Exactly what is shown at once, and what once it is accepted; then it is sent. */
export function CheckStep({ offering }: { offering: Offering }) {
  const { t } = useLingui();
  const { kind, receiver, failure, refusals = [], isSending, submit } = offering;
  if (!offering.isComplete && offering.problems.length === 0) return <Incomplete offering={offering} />;
  const to = receiver?.name ?? '';
  return (
    <form noValidate className={classes.check} onSubmit={submit}>
      <AtOnce offering={offering} to={to} />
      <OfferingPreview offering={offering} to={to} />
      {failure !== undefined && <ApiProblem error={failure} onRetry={() => submit()} />}
      {refusals.length > 0 && (
        <Problem title={t`This was not sent`}>
          {refusals.map((text) => (
            <span key={text} className={formClasses.refusal}>
              {text}
            </span>
          ))}
        </Problem>
      )}
      <div className={formClasses.actions}>
        <Button type="submit" loading={isSending}>
          {kind === 'REFERRAL' ? <Trans>Offer the referral</Trans> : <Trans>Offer the transfer</Trans>}
        </Button>
        <Button variant="default" onClick={() => offering.go('request')}>
          <Trans>Back</Trans>
        </Button>
        <Button variant="subtle" color="gray" className={formClasses.apart} onClick={offering.discard}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </form>
  );
}

/** What the receiver reads at once: no more than this. */
function AtOnce({ offering, to }: { offering: Offering; to: string }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { user } = useViewer();
  const { kind, file, values } = offering;
  const empty = t`Not said`;
  return (
    <Panel title={t`${to} sees at once`} aside={<ChangeLink offering={offering} step="request" of={t`the request`} />}>
      <Facts>
        <Fact term={t`What for`} empty={empty}>
          {values.purpose.trim()}
        </Fact>
        <Fact term={t`Kind`} empty={empty}>
          {i18n._(offerKindLabels[kind])}
        </Fact>
        {kind === 'REFERRAL' && (
          <Fact term={t`Service`} empty={empty}>
            {values.service && i18n._(serviceLabels[values.service as Service])}
          </Fact>
        )}
        <Fact term={t({ message: 'From', context: 'partner' })} empty={empty}>
          {file.partner.name}, {user.name}
        </Fact>
        <Fact term={t`Summary`} empty={empty}>
          {values.summary.trim() && <span className={classes.text}>{values.summary.trim()}</span>}
        </Fact>
        <Fact term={t`Answer by`} empty={empty}>
          {values.dueOn && format.date(values.dueOn)}
        </Fact>
        {kind === 'REFERRAL' && (
          <>
            <Fact term={t`Last day`} empty={empty}>
              {values.endsOn
                ? format.date(values.endsOn)
                : t`As long as the legal basis holds; a year where it has no end`}
            </Fact>
            <Fact term={t`Notes of the receiver`} empty={empty}>
              {values.reportsNotes ? t`Both sides read them` : t`Only the receiver reads them`}
            </Fact>
          </>
        )}
      </Facts>
      <p className={classes.nobody}>
        <Trans>Also which groups are shown after it accepts. Not who it is about.</Trans>
      </p>
    </Panel>
  );
}

/** Somebody came to the last page before the others were answered. */
function Incomplete({ offering }: { offering: Offering }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Some questions are not answered yet`}
      action={
        <Button onClick={() => offering.go('receiver')}>
          <Trans>To the first question</Trans>
        </Button>
      }
    >
      <Trans>What was answered so far is kept.</Trans>
    </EmptyState>
  );
}
