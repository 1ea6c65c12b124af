import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { GroupList } from '../../shared/window-group/GroupList.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import type { ShownRequest } from './request-actions.ts';
import classes from './transfer-request.module.css';

/** What the asked partner sees because of it, and until when. */
export function RequestShows({ request }: { request: ShownRequest }) {
  const { t } = useLingui();
  const format = useFormat();
  const { side, status, toPartnerName: asked, basis } = request;
  const isOpen = status === 'IN_PROGRESS';
  const last = basis?.expiresOn && basis.expiresOn < request.dueOn ? basis.expiresOn : request.dueOn;
  return (
    <Panel title={side === 'ASKING' ? t`What ${asked} sees` : t`What you see`}>
      {isOpen ? (
        <>
          <p className={classes.lead}>
            <Trans>
              Who the person is, until the answer, and until {format.date(last)} at the latest. No case and no notes.
            </Trans>
          </p>
          <GroupList label={t`What is shown`} groups={['IDENTITY']} />
        </>
      ) : (
        <p className={classes.lead}>
          <Trans>Nothing is shown because of it any more.</Trans>
        </p>
      )}
    </Panel>
  );
}
