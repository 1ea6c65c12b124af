import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { OfferingStep } from './offering-search.ts';
import type { Offering } from './use-offering.ts';

interface ChangeLinkProps {
  readonly offering: Offering;
  readonly step: OfferingStep;
  /** What is changed, for those who listen. */
  readonly of: string;
}

/** The way back to a question, from the page that shows all answers. */
export function ChangeLink({ offering, step, of }: ChangeLinkProps) {
  const { t } = useLingui();
  return (
    <Link
      to="/cases/$caseId/offer"
      params={{ caseId: offering.file.id }}
      search={(now) => ({ ...now, step })}
      aria-label={t`Change: ${of}`}
    >
      <Trans>Change</Trans>
    </Link>
  );
}
