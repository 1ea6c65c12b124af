import { graphql } from '@kolo/schema';

export const savedViewsQuery = graphql(`
  query SavedViews($list: SavedList!) {
    savedViews(list: $list) {
      id
      name
      query
      shared
      version
      owner {
        id
        displayName
      }
    }
  }
`);

export const createSavedViewMutation = graphql(`
  mutation CreateSavedView($input: CreateSavedViewInput!) {
    createSavedView(input: $input) {
      savedView {
        id
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const updateSavedViewMutation = graphql(`
  mutation UpdateSavedView($input: UpdateSavedViewInput!) {
    updateSavedView(input: $input) {
      savedView {
        id
        name
        query
        shared
        version
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const removeSavedViewMutation = graphql(`
  mutation RemoveSavedView($input: RemoveSavedViewInput!) {
    removeSavedView(input: $input) {
      savedView {
        id
        version
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);

export const setListStartMutation = graphql(`
  mutation SetListStart($input: SetListStartInput!) {
    setListStart(input: $input) {
      listStarts {
        list
        savedViewId
        query
      }
      errors {
        ...FormError @unmask
      }
    }
  }
`);
