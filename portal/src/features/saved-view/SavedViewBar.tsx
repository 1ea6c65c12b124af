import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { ChangeViewDialog } from './ChangeViewDialog.tsx';
import { NewViewDialog } from './NewViewDialog.tsx';
import { RemoveViewDialog } from './RemoveViewDialog.tsx';
import type { SavedViewsProps } from './SavedViews.tsx';
import classes from './saved-view.module.css';
import { updateSavedViewMutation } from './saved-view.query.ts';
import { useSavedViews } from './use-saved-views.ts';
import { isSameView, queryOf, searchOf } from './view-address.ts';

/** The views to choose from, whether the list has been changed since, and what can be done about it. */
export function SavedViewBar({ list, search, onOpen, takesFocus }: SavedViewsProps & { takesFocus: boolean }) {
  const { t } = useLingui();
  const views = useSavedViews(list);
  const [save, saving] = useMutation(updateSavedViewMutation, { onError: () => undefined });
  const [dialog, setDialog] = useState<'new' | 'change' | 'remove'>();
  const [news, setNews] = useState({ text: '', of: '' });
  const now = queryOf(search);
  // What was said of one address is no news of the next.
  const tell = (text: string) => setNews({ text, of: now });
  const view = views.viewOf(search.view);
  const isChanged = view !== undefined && !isSameView(search, view.query);
  const close = () => setDialog(undefined);
  const open = (id: string) => {
    const chosen = views.viewOf(id);
    onOpen(chosen ? { ...searchOf(chosen.query), view: chosen.id } : {});
  };
  const saveChanges = async () => {
    if (view === undefined) return;
    const input = {
      savedViewId: view.id,
      query: now,
      expectedVersion: view.version,
      idempotencyKey: crypto.randomUUID(),
    };
    // The ways to the list lead where its start view leads.
    const refetchQueries = view.id === views.startId ? ['Viewer'] : [];
    const { data } = await save({ variables: { input }, refetchQueries, awaitRefetchQueries: true });
    const errors = data?.updateSavedView.errors;
    tell(errors?.length === 0 ? t`View saved.` : (errors?.[0]?.message ?? ''));
  };
  const groups = [
    { group: t`Yours`, items: views.own },
    { group: t`Shared by the team`, items: views.ofTheTeam },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={classes.bar}>
      <NativeSelect
        aria-label={t`Saved view`}
        className={classes.select}
        autoFocus={takesFocus}
        value={view?.id ?? ''}
        onChange={(event) => open(event.currentTarget.value)}
      >
        <option value="">{views.isKnown && groups.length === 0 ? t`No saved view yet` : t`No saved view`}</option>
        {groups.map(({ group, items }) => (
          <optgroup key={group} label={group}>
            {items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
                {id === views.startId && ` (${t`start of the list`})`}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      {isChanged && (
        <span className={classes.changed}>
          <Trans>Changed</Trans>
        </span>
      )}
      {view && isChanged && views.mayChange(view) && (
        <Button variant="default" loading={saving.loading} onClick={() => void saveChanges()}>
          <Trans>Save changes</Trans>
        </Button>
      )}
      {(view === undefined || isChanged) && (
        <Button variant="default" onClick={() => setDialog('new')}>
          <Trans>Save as a view</Trans>
        </Button>
      )}
      {view && (
        <Button variant="default" onClick={() => setDialog('change')}>
          {views.mayChange(view) ? <Trans>Change view</Trans> : <Trans>Start with it</Trans>}
        </Button>
      )}
      <p role="status" className={classes.news}>
        {news.of === now && news.text}
      </p>
      {(views.error ?? saving.error) && (
        <ApiProblem error={views.error ?? saving.error} onRetry={() => void views.refetch()} />
      )}
      {dialog === 'new' && (
        <NewViewDialog
          list={list}
          search={search}
          mayShare={views.mayShare()}
          onClose={close}
          onSaved={(id) => {
            close();
            tell(t`View saved.`);
            onOpen({ ...searchOf(now), view: id });
          }}
        />
      )}
      {dialog === 'change' && view && (
        <ChangeViewDialog
          list={list}
          view={view}
          isStart={views.startId === view.id}
          mayChange={views.mayChange(view)}
          mayShare={views.mayShare(view)}
          onClose={close}
          onRemove={() => setDialog('remove')}
        />
      )}
      {dialog === 'remove' && view && (
        <RemoveViewDialog
          list={list}
          view={view}
          onClose={close}
          onRemoved={() => {
            close();
            tell(t`View removed.`);
            onOpen(searchOf(now));
          }}
        />
      )}
    </div>
  );
}
