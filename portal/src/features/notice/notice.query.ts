import { graphql } from '@kolo/schema';

export const unreadNoticesQuery = graphql(`
  query UnreadNotices {
    viewer {
      unreadNotices
    }
  }
`);

export const noticeListQuery = graphql(`
  query NoticeList($first: Int!, $after: String) {
    notices(first: $first, after: $after) {
      nodes {
        id
        createdAt
        ...NoticeRow_notice
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const markNoticeReadMutation = graphql(`
  mutation MarkNoticeRead($input: MarkNoticeReadInput!) {
    markNoticeRead(input: $input) {
      notice {
        id
        readAt
      }
      errors {
        code
      }
    }
  }
`);

export const markAllNoticesReadMutation = graphql(`
  mutation MarkAllNoticesRead($input: MarkAllNoticesReadInput!) {
    markAllNoticesRead(input: $input) {
      unreadNotices
      errors {
        code
      }
    }
  }
`);

export const dismissNoticeMutation = graphql(`
  mutation DismissNotice($input: DismissNoticeInput!) {
    dismissNotice(input: $input) {
      notice {
        id
      }
      errors {
        code
      }
    }
  }
`);

export const setDigestMutation = graphql(`
  mutation SetDigest($input: SetDigestInput!) {
    setDigest(input: $input) {
      user {
        id
        digest
      }
      errors {
        code
        message
      }
    }
  }
`);
