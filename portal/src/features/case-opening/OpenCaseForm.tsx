import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type OpenCaseForm_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Choices } from '../../shared/form/Choices.tsx';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import classes from '../../shared/form/form.module.css';
import { today } from '../../shared/format/format.ts';
import { useCaseMembers } from '../../shared/member/use-case-members.ts';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { Problem } from '../../ui/message/Problem.tsx';
import { useViewer } from '../viewer/index.ts';
import { useOpenCase } from './use-open-case.ts';
import { useProgrammes } from './use-programmes.ts';

const openCaseFormFragment = graphql(`
  fragment OpenCaseForm_person on Person {
    id
    partner {
      id
    }
    country {
      code
    }
    municipality {
      code
      name
    }
    cases {
      id
      number
      status
    }
  }
`);

/** In which programme, since when, how urgent, where and by whom; the number comes from the database. */
export function OpenCaseForm({ from }: { from: { id: string } & FragmentType<OpenCaseForm_PersonFragment> }) {
  const { t, i18n } = useLingui();
  const { memberships } = useViewer();
  const { data: person } = useSuspenseFragment({ fragment: openCaseFormFragment, from });
  const own = memberships.filter(({ partner }) => partner.id === person.partner.id);
  const manages = own.some(({ role }) => role === 'PARTNER_MANAGER');
  const members = useCaseMembers(person.partner.id).filter(
    ({ id }) => manages || own.some((membership) => membership.id === id),
  );
  const programmes = useProgrammes(person.partner.id, person.country.code);
  const municipalities = useMunicipalities(person.country.code);
  const form = useOpenCase(person, {
    programmeCode: own[0]?.programme.code ?? '',
    caseworkerId: manages ? '' : (own[0]?.id ?? ''),
  });
  const open = person.cases.filter(({ status }) => status === 'OPEN');
  return (
    <form onSubmit={form.submit} noValidate className={classes.sheet}>
      <ErrorSummary problems={form.problems} />
      {open.length > 0 && (
        <p className={classes.description}>
          <Trans>Open already:</Trans>{' '}
          {open.map(({ id, number }) => (
            <Link key={id} to="/cases/$caseId" params={{ caseId: id }}>
              {number}
            </Link>
          ))}
        </p>
      )}
      <div className={classes.fields}>
        <NativeSelect
          key={`programme ${programmes.length}`}
          label={t`Programme`}
          data={[
            { value: '', label: t`Choose a programme` },
            ...programmes.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          ]}
          {...form.field('programmeCode')}
        />
        <TextInput
          type="date"
          label={t`Opened on`}
          max={today()}
          className={classes.medium}
          {...form.field('openedOn')}
        />
        <Choices
          legend={t`How urgent is it?`}
          layout="inline"
          options={(['HIGH', 'MEDIUM', 'LOW'] as const).map((risk) => ({
            value: risk,
            label: i18n._(riskLabels[risk]),
          }))}
          field={form.field('risk')}
        />
        <div className={classes.pair}>
          <NativeSelect
            key={`municipality ${municipalities.length}`}
            label={t`Municipality`}
            data={[
              { value: '', label: t`Not recorded` },
              ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            {...form.field('municipalityCode')}
          />
          <NativeSelect
            key={`caseworker ${members.length}`}
            label={t`Caseworker`}
            data={[
              { value: '', label: t`Nobody yet` },
              ...members.map(({ id, displayName }) => ({ value: id, label: displayName })),
            ]}
            {...form.field('caseworkerId')}
          />
        </div>
      </div>
      {form.failure !== undefined && <ApiProblem error={form.failure} onRetry={() => form.submit()} />}
      {form.refusals?.map((text) => (
        <Problem key={text} title={t`This was not saved`}>
          {text}
        </Problem>
      ))}
      <div className={classes.actions}>
        <Button type="submit" loading={form.isSending}>
          <Trans>Open the case</Trans>
        </Button>
        <Button
          variant="subtle"
          color="gray"
          renderRoot={(props) => <Link {...props} to="/persons/$personId" params={{ personId: person.id }} />}
        >
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
