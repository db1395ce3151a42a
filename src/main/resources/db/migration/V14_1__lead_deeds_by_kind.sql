-- What stands on one of a few deeds (asked for information, refused for now, contested) is found
-- without reading every lead of its engagement.

create index lead_happening_of_deed on lead_happening (engagement_id, deed);
