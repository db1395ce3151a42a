-- Where a signal lay and until when is read with its history.
create index signal_move_of_signal on signal_move (signal_id);
