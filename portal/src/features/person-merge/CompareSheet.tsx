import type { ComparePersonsQuery } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { FieldGroup } from '../../shared/form/FieldGroup.tsx';
import formClasses from '../../shared/form/form.module.css';
import { personName } from '../../shared/person-name/full-name.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Problem } from '../../ui/message/Problem.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { questionLabels, useAnswerText } from '../person-form/index.ts';
import { MatchReasons } from '../person-match/index.ts';
import { comparisonOf, type Side } from './comparison.ts';
import classes from './person-merge.module.css';
import { useMerge } from './use-merge.ts';

const sides = ['left', 'right'] as const satisfies readonly Side[];

/** The two records: which is kept, whose answer where they differ, and why. */
export function CompareSheet({ found, onConflict }: { found: ComparePersonsQuery; onConflict: () => void }) {
  const { t, i18n } = useLingui();
  const comparison = comparisonOf(found.left, found.right);
  const form = useMerge(found, comparison, onConflict);
  const answerText = useAnswerText(found.left.country.code);
  const match = found.possibleDuplicates.find(({ person }) => person.id === found.right.id);
  const { field, values, failure, refusals = [] } = form;
  return (
    <Page
      title={t`Compare two records`}
      lead={
        <Trans>
          Both records stay, with everything that was written in each. The one that is not kept leads to the other,
          until somebody undoes it.
        </Trans>
      }
    >
      <form noValidate className={formClasses.sheet} onSubmit={form.submit}>
        <ErrorSummary problems={form.problems} />
        {match && (
          <Panel title={t`What speaks for it`}>
            <MatchReasons {...match} />
          </Panel>
        )}
        <div className={formClasses.fields}>
          <FieldGroup legend={t`Which record is kept?`}>
            <div className={classes.records}>
              {sides.map((side) => (
                <label key={side} className={classes.side}>
                  <input type="radio" value={side} {...field('kept')} onChange={() => form.keep(side)} />
                  <span className={classes.sideText}>
                    {personName(found[side])}
                    <span className={classes.sideNote}>
                      {found[side].pseudonym},{' '}
                      <Plural value={found[side].cases.length} _0="no case" one="# case" other="# cases" />
                    </span>
                  </span>
                </label>
              ))}
            </div>
          </FieldGroup>
        </div>
        <div className={formClasses.fields}>
          {comparison.different.length === 0 && <Trans>Both records say the same.</Trans>}
          {comparison.different.map((question) => (
            <FieldGroup key={question} legend={i18n._(questionLabels[question])}>
              <div className={classes.records}>
                {sides.map((side) => (
                  <label key={side} className={classes.side}>
                    <input type="radio" value={side} {...field(question)} />
                    <span className={classes.sideText}>
                      {answerText(question, comparison[side]) || t`Empty`}
                      <span className={classes.sideNote}>{found[side].pseudonym}</span>
                    </span>
                  </label>
                ))}
              </div>
            </FieldGroup>
          ))}
        </div>
        <div className={formClasses.fields}>
          <Textarea
            label={t`Why are they the same person?`}
            description={t`For example: the same identity card; she told me that she was here before.`}
            rows={2}
            {...field('reason')}
          />
        </div>
        {failure !== undefined && <ApiProblem error={failure} onRetry={() => form.submit()} />}
        {refusals.length > 0 && (
          <Problem title={t`This was not saved`}>
            {refusals.map((text) => (
              <span key={text} className={formClasses.refusal}>
                {text}
              </span>
            ))}
          </Problem>
        )}
        <div className={formClasses.actions}>
          <Button type="submit" loading={form.isSending}>
            {values.kept === 'right' ? t`Merge: keep ${found.right.pseudonym}` : t`Merge: keep ${found.left.pseudonym}`}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/persons/$personId" params={{ personId: found.left.id }} onClick={form.reset} />
            )}
          >
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}
