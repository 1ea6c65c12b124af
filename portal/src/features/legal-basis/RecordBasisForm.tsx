import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import classes from '../../shared/form/form.module.css';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { BasisAnswers } from './BasisAnswers.tsx';
import { BasisFields } from './BasisFields.tsx';
import type { BasisSearch } from './basis-search.ts';
import { useRecordBasis, wayBack } from './use-record-basis.ts';

export interface Recipient {
  readonly id: string;
  readonly name: string;
}

interface RecordBasisFormProps {
  readonly personId: string;
  readonly recipients: readonly Recipient[];
  readonly search: BasisSearch;
}

/** The questions, and then all answers to look at before they are saved. */
export function RecordBasisForm({ personId, recipients, search }: RecordBasisFormProps) {
  const { t } = useLingui();
  const form = useRecordBasis(personId, search);
  const cancel = (
    <Button variant="subtle" color="gray" renderRoot={(props) => <Link {...props} {...wayBack(personId, search)} />}>
      <Trans>Cancel</Trans>
    </Button>
  );
  if (form.isChecking) {
    return (
      <form onSubmit={form.submit} noValidate className={classes.sheet}>
        <BasisAnswers values={form.values} recipients={recipients} />
        {form.failure !== undefined && <ApiProblem error={form.failure} onRetry={() => form.submit()} />}
        <div className={classes.actions}>
          <Button type="submit" loading={form.isSending}>
            <Trans>Record the basis</Trans>
          </Button>
          <Button variant="default" onClick={form.goBack}>
            <Trans>Change an answer</Trans>
          </Button>
          {cancel}
        </div>
      </form>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.lookAtAll();
      }}
      noValidate
      className={classes.sheet}
    >
      <ErrorSummary problems={form.problems} />
      {form.refusals?.map((text) => (
        <Problem key={text} title={t`This was not saved`}>
          {text}
        </Problem>
      ))}
      <BasisFields form={form} recipients={recipients} />
      <div className={classes.actions}>
        <Button type="submit">
          <Trans>Check the answers</Trans>
        </Button>
        {cancel}
      </div>
    </form>
  );
}
