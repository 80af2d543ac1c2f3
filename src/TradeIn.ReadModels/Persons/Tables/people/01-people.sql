-- How people know those whom the log names by a digest: masked, as shown last. It stands nowhere else, so erasing it here erases it.
create table read.people (
    person        text primary key,   -- a buyer's or an agent's key
    agent         text not null,      -- the same as signals name an agent
    name          text,               -- a person's masked, an entity's in full; null once it is erased
    number        text,               -- of the document, masked; null once it is erased
    last_position bigint not null     -- of the event that changed it last
);
