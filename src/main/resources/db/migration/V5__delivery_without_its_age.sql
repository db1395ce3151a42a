-- Each request paid for this index; only the nightly deletion used it, and a scan of two days does.
drop index delivery_by_age;
