import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Page } from '../../ui/page/Page.tsx';

/** The one page for what does not exist and for what is not yours: it must not tell which. */
export function NotFound() {
  const { t } = useLingui();
  return (
    <Page title={t`Not found`}>
      <EmptyState
        title={t`There is nothing at this address for you`}
        action={
          <Link to="/">
            <Trans>To the start page</Trans>
          </Link>
        }
      >
        <Trans>
          The record may not exist, or it may belong to another partner. Check the address, or look for it in your list.
        </Trans>
      </EmptyState>
    </Page>
  );
}
