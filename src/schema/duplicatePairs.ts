/** How sure it is; `sure` is right in at least 98 of 100 cases. */
export type DuplicateBand = 'sure' | 'likely' | 'possible';
/** What two customers have in common. */
export type PairReason =
  | 'phone'
  | 'email'
  | 'wechat'
  | 'code'
  | 'name'
  | 'similar'
  | 'company'
  | 'contact'
  | 'birthday'
  | 'address'
  | 'host'
  | 'city';
