//! Enums whose variants authors write by name.

/// An enum with a name for each variant: `ALL`, `name` and `named` follow from one list.
macro_rules! named {
    ($(#[$of_enum:meta])* $enum:ident { $($(#[$of_variant:meta])* $variant:ident = $name:literal,)+ }) => {
        $(#[$of_enum])*
        #[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
        pub enum $enum {
            $($(#[$of_variant])* $variant,)+
        }

        impl $enum {
            /// Every one, in their order.
            pub const ALL: [$enum; [$($name),+].len()] = [$($enum::$variant),+];

            /// As authors write it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $($enum::$variant => $name,)+
                }
            }

            /// The one with this name.
            #[must_use]
            pub fn named(name: &str) -> Option<$enum> {
                $enum::ALL.into_iter().find(|known| known.name() == name)
            }
        }
    };
}

pub(in crate::content) use named;
