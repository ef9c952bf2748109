//! Enums whose variants have an id that files and pages write.

/// An enum with an id for each variant: `ALL`, `id`, `of` and reading and writing follow from one list.
macro_rules! ids {
    ($(#[$of_enum:meta])* $enum:ident { $($(#[$of_variant:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$of_enum])*
        #[derive(Clone, Copy, Debug, serde::Deserialize, Eq, Ord, PartialEq, PartialOrd, serde::Serialize)]
        pub enum $enum {
            $($(#[$of_variant])* #[serde(rename = $id)] $variant,)+
        }

        impl $enum {
            /// Every one, in their order.
            pub const ALL: [$enum; [$($id),+].len()] = [$($enum::$variant),+];

            /// As files and pages write it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $($enum::$variant => $id,)+
                }
            }

            /// The one with this id.
            #[must_use]
            pub fn of(id: &str) -> Option<$enum> {
                $enum::ALL.into_iter().find(|known| known.id() == id)
            }
        }
    };
}

pub(super) use ids;
