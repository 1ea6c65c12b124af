import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { RequestDetailsFragment } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCheck, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { DueText } from '../../shared/due/DueText.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { refusalLabels, requestKindLabels, requestStateLabels } from '../../shared/vocabulary/protection-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { News, useNews } from '../../ui/message/News.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import { EndRequestDialog } from './EndRequestDialog.tsx';
import { FindDialog } from './FindDialog.tsx';
import { FoundRecord } from './FoundRecord.tsx';
import classes from './request.module.css';
import { requestDetailsFragment } from './request.query.ts';

interface RequestDetailsProps {
  readonly from: { id: string } & FragmentType<RequestDetailsFragment>;
  onChanged(): void;
}

type Doing = 'find' | 'finish' | 'refuse';

/** A request with its facts, who was found for it, and its next steps. */
export function RequestDetails({ from, onChanged }: RequestDetailsProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data: request } = useSuspenseFragment({
    fragment: requestDetailsFragment,
    fragmentName: 'RequestDetails',
    from,
  });
  const [doing, setDoing] = useState<Doing>();
  const [news, tell] = useNews();
  const close = () => setDoing(undefined);
  const isOpen = request.endedOn === null;
  return (
    <Page
      title={i18n._(requestKindLabels[request.kind])}
      actions={
        isOpen && (
          <>
            <Button
              size="xs"
              leftSection={<IconSearch size={15} aria-hidden="true" />}
              onClick={() => setDoing('find')}
            >
              <Trans>Find the person</Trans>
            </Button>
            {request.state === 'IN_PROGRESS' && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconCheck size={15} aria-hidden="true" />}
                onClick={() => setDoing('finish')}
              >
                <Trans>Finish</Trans>
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconX size={15} aria-hidden="true" />}
              onClick={() => setDoing('refuse')}
            >
              <Trans>Refuse</Trans>
            </Button>
          </>
        )
      }
    >
      <News news={news} className={classes.news} />
      <div className={classes.panels}>
        <Panel
          title={t`The request`}
          aside={
            <Tag tone={request.state === 'OPEN' ? 'accent' : 'neutral'}>
              {i18n._(requestStateLabels[request.state])}
            </Tag>
          }
        >
          <Facts>
            <Fact term={t`Received on`} empty={t`Not known`}>
              {format.date(request.receivedOn)}
            </Fact>
            <Fact term={isOpen ? t`Due` : t`Answered on`} empty={t`Not known`}>
              {request.endedOn ? format.date(request.endedOn) : <DueText on={request.dueOn} />}
            </Fact>
            {request.refusal && (
              <Fact term={t`Refused because`} empty={t`Not known`}>
                {i18n._(refusalLabels[request.refusal])}
              </Fact>
            )}
            <Fact term={t`About`} empty={t`Not known`}>
              {request.aboutPartner?.name ?? t`All partners`}
            </Fact>
            <Fact term={t`Reference`} empty={t`No reference`}>
              {request.reference}
            </Fact>
            <Fact term={t`Received by`} empty={t`Not known`}>
              {request.receivedBy?.displayName}
            </Fact>
            <Fact term={t`Looked for`} empty={t`Not known`}>
              <Plural value={request.searches} one="# time of 20" other="# times of 20" />
            </Fact>
          </Facts>
        </Panel>
        <Panel title={t`Records found`}>
          {request.persons.length === 0 && (
            <EmptyState title={request.searches === 0 ? t`Nobody has been looked for yet` : t`No record was found`}>
              <Trans>
                Records are found by pseudonym, national id, or full name with birth date, exactly as the request gives
                them.
              </Trans>
            </EmptyState>
          )}
          {request.persons.length > 0 && (
            <ul className={classes.found}>
              {request.persons.map((person) => (
                <FoundRecord
                  key={person.id}
                  from={person}
                  onNews={(text) => {
                    tell(text);
                    onChanged();
                  }}
                />
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {doing === 'find' && <FindDialog request={request} onClose={close} onNews={tell} />}
      {(doing === 'finish' || doing === 'refuse') && (
        <EndRequestDialog request={request} isRefusal={doing === 'refuse'} onClose={close} />
      )}
    </Page>
  );
}
