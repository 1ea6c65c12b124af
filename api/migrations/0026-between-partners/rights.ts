/** What the functions of the definer role need, and nothing else has. To lock a basis takes the right to update a column. */
export const grants = /* sql */ `
grant select, insert, update on kolo.access_window to kolo_definer;
grant select on kolo.offer, kolo.transfer_request, kolo.break_glass to kolo_definer;
grant select, update (version) on kolo.legal_basis to kolo_definer;
grant update (status, ended_because, version, restricted, reserved_for, new_case_id) on kolo.offer to kolo_definer;
grant update (status, offer_id, ended_because, version) on kolo.transfer_request to kolo_definer;
grant update (ended_at, version) on kolo.break_glass to kolo_definer;
grant select (case_id, restricted, reserved_for), update (restricted, reserved_for)
  on kolo.offer_event, kolo.offer_note to kolo_definer;
grant insert on kolo.offer_event to kolo_definer;
grant select, insert on kolo.person, kolo.case_file to kolo_definer;
grant select on kolo.person_identity, kolo.person_special_category, kolo.partner_country,
  kolo.programme_country to kolo_definer;
grant select (display_name) on kolo.membership to kolo_definer;
grant select, update (status, ended_on, version) on kolo.case_task to kolo_definer;
grant update (status, status_since, closed_on, exit_reason, version, updated_at) on kolo.case_file to kolo_definer;
grant execute on function kolo.hold_basis(uuid, uuid, uuid, text, text[]), kolo.may_be_offered(uuid, text)
  to kolo_definer;
grant select on kolo.programme_partner to kolo_definer;
grant execute on function kolo.age_band_at(date, date) to kolo_definer;
`;

/** Triggers run the functions behind them; the jobs call two. */
export const revokes = /* sql */ `
revoke execute on function kolo.scope_by_person(), kolo.scope_legal_basis_detail(), kolo.withdraw_basis(),
  kolo.scope_offer(), kolo.scope_offer_note(), kolo.scope_transfer_request(), kolo.scope_break_glass(),
  kolo.end_broken_glass(), kolo.hold_basis(uuid, uuid, uuid, text, text[]), kolo.close_windows(uuid, text),
  kolo.close_by_basis(), kolo.follow_broken_glass(), kolo.move_offer(), kolo.open_offer_windows(kolo.offer),
  kolo.follow_offer(), kolo.move_request(), kolo.follow_request(), kolo.transfer_case(kolo.offer),
  kolo.person_who_asked(uuid, text), kolo.copy_person(kolo.offer, text, text),
  kolo.restrict_between_partners(), kolo.close_offers_of_case(), kolo.end_of_erased(),
  kolo.may_be_offered(uuid, text), kolo.may_be_taken(uuid), kolo.still_there(uuid, uuid[]),
  kolo.members_of_giver(kolo.offer), kolo.members_of_receiver(kolo.offer), kolo.notify_sides(kolo.offer, text),
  kolo.hand_over_windows(uuid, uuid[]), kolo.follow_new_case(),
  kolo.notify_of_offer(kolo.offer), kolo.notify_of_request(kolo.transfer_request),
  kolo.notify_of_glass(kolo.break_glass),
  kolo.answering_members(uuid), kolo.end_by_day(timestamptz), kolo.make_notices_between_partners(timestamptz),
  kolo.notify_member(uuid, text, uuid, uuid, uuid, uuid, uuid, uuid, uuid) from public;
revoke execute on function kolo.has_window_to_person(uuid, text, uuid[]), kolo.has_window_to_case(uuid, text, uuid[]),
  kolo.has_window_by_source(uuid, text, uuid[]), kolo.glass_to_person(uuid, uuid[]),
  kolo.hold_person(uuid) from public;
grant execute on function kolo.has_window_to_person(uuid, text, uuid[]), kolo.has_window_to_case(uuid, text, uuid[]),
  kolo.has_window_by_source(uuid, text, uuid[]), kolo.glass_to_person(uuid, uuid[]),
  kolo.hold_person(uuid) to kolo_app;
grant execute on function kolo.hold_basis(uuid, uuid, uuid, text, text[]), kolo.may_be_offered(uuid, text),
  kolo.may_be_taken(uuid), kolo.hand_over_windows(uuid, uuid[]) to kolo_app;
grant execute on function kolo.end_by_day(timestamptz), kolo.make_notices_between_partners(timestamptz) to kolo_jobs;
`;
