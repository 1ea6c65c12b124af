import type { CaseActions_CaseFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { caseStatusLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import classes from './case-course.module.css';

/** After somebody else was faster: how the case stands now, so that one can go on knowing it. */
export function CaseNow({ file }: { file: CaseActions_CaseFragment }) {
  const { t, i18n } = useLingui();
  const { status, risk, restricted, caseworker } = file;
  return (
    <div role="status" className={classes.now}>
      <p>
        <Trans>This is how the case stands now. If you still want your change, send it again.</Trans>
      </p>
      <Facts>
        <Fact term={t`Status`} empty="">
          {i18n._(caseStatusLabels[status])}
        </Fact>
        <Fact term={t`Risk`} empty="">
          {i18n._(riskLabels[risk])}
        </Fact>
        <Fact term={t`Caseworker`} empty={t`Nobody assigned`}>
          {caseworker?.displayName}
        </Fact>
        {restricted && (
          <Fact term={t`Restricted`} empty="">
            {t`Yes`}
          </Fact>
        )}
      </Facts>
    </div>
  );
}
