import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import formClasses from '../../shared/form/form.module.css';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { useViewer } from '../viewer/index.ts';
import { ShownPerson } from './ShownPerson.tsx';
import classes from './transfer-asking.module.css';
import type { Asking } from './use-asking.ts';

/** Exactly what is shown to who is asked; then it is sent. */
export function AskingCheckStep({ asking }: { asking: Asking }) {
  const { t } = useLingui();
  const { failure, refusals = [], isSending, submit } = asking;
  if (!asking.isComplete && asking.problems.length === 0) return <Incomplete asking={asking} />;
  return (
    <form noValidate className={classes.check} onSubmit={submit}>
      <Question asking={asking} />
      <ShownPerson asking={asking} />
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
          <Trans>Send the request</Trans>
        </Button>
        <Button variant="default" onClick={() => asking.go('message')}>
          <Trans>Back</Trans>
        </Button>
        <Button variant="subtle" color="gray" className={formClasses.apart} onClick={asking.discard}>
          <Trans>Discard</Trans>
        </Button>
      </div>
    </form>
  );
}

/** What is asked; it stays to be read by both. */
function Question({ asking: { person, asked, values } }: { asking: Asking }) {
  const { t } = useLingui();
  const format = useFormat();
  const { user } = useViewer();
  const to = asked?.name ?? '';
  const of = t`the request`;
  const empty = t`Not said`;
  return (
    <Panel
      title={t`${to} reads`}
      aside={
        <Link
          to="/persons/$personId/request-transfer"
          params={{ personId: person.id }}
          search={{ step: 'message' }}
          aria-label={t`Change: ${of}`}
        >
          <Trans>Change</Trans>
        </Link>
      }
    >
      <Facts>
        <Fact term={t`What was said`} empty={empty}>
          {values.message.trim() && <span className={classes.text}>{values.message.trim()}</span>}
        </Fact>
        <Fact term={t({ message: 'From', context: 'partner' })} empty={empty}>
          {person.partner.name}, {user.name}
        </Fact>
        <Fact term={t`Answer by`} empty={empty}>
          {values.dueOn && format.date(values.dueOn)}
        </Fact>
      </Facts>
    </Panel>
  );
}

/** Somebody came to the last page before the others were answered. */
function Incomplete({ asking }: { asking: Asking }) {
  const { t } = useLingui();
  return (
    <EmptyState
      title={t`Some questions are not answered yet`}
      action={
        <Button onClick={() => asking.go('asked')}>
          <Trans>To the first question</Trans>
        </Button>
      }
    >
      <Trans>What was answered so far is kept.</Trans>
    </EmptyState>
  );
}
