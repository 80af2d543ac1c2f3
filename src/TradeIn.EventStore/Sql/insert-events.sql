insert into mt_events (
    seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers)
select $1 + number, id, stream_id, version, data, type, $2, dotnet_type, correlation_id, causation_id, headers
from unnest($3, $4, $5, $6, $7, $8, $9, $10, $11) with ordinality
    as new (id, stream_id, version, data, type, dotnet_type, correlation_id, causation_id, headers, number)
